"""What is to be reached, each as a ratio within one run."""

import operator

AT_LEAST, AT_MOST = ("at least", operator.ge), ("at most", operator.le)


def verdicts(http, engines, swaps, invocations):
    """Rows of name, figure, bound, words and whether it is met; figure and that are None when it was not measured."""
    return [
        verdict("fresh instances against bare Vert.x", ratio(http, "fresh", "bare"), AT_LEAST, 0.5),
        verdict("fresh instances against wasmtime serve", ratio(http, "fresh", "serve"), AT_LEAST, 4),
        verdict("warm instances against bare Vert.x", ratio(http, "warm", "bare"), AT_LEAST, 0.75),
        told("fresh instances against one bare loop", ratio(http, "fresh", "single")),
        told("warm instances against one bare loop", ratio(http, "warm", "single")),
        verdict("a fresh invocation against the least loop", engine(engines), AT_MOST, 1.5),
        verdict("requests failed by 100 swaps", swaps and swaps["failed"], AT_MOST, 0),
        p95(swaps),
        verdict("resident after gRPC invocations against before", invocations and growth(invocations["resident"]), AT_MOST, 1.1),
    ]


def growth(resident):
    """By the rounds that follow the first, which warms up."""
    return resident[-1] / resident[0]


def verdict(name, figure, bound, limit):
    words, compare = bound
    met = None if figure is None else compare(figure, limit)
    return {"target": name, "figure": figure, "wanted": f"{words} {limit}", "met": met}


def told(name, figure):
    """What has no target, and is said beside those that have."""
    return {"target": name, "figure": figure, "wanted": "", "met": None}


def ratio(http, ours, theirs):
    if not http or ours not in http or theirs not in http:
        return None
    return http[ours]["perSecond"] / http[theirs]["perSecond"]


def engine(engines):
    return engines["libwasmtime"]["fresh"] / engines["libwasmtime"]["spike"] if engines else None


def p95(swaps):
    row = verdict("p95 with swaps against without", swaps and swaps["ratio"], AT_MOST, 1.25)
    row["wanted"] += ", or 5 ms more"
    if swaps:
        row["met"] = row["met"] or swaps["addedMillis"] <= 5
    return row


def show(rows):
    print()
    for row in rows:
        figure = "" if row["figure"] is None else f"{row['figure']:.2f}"
        absent = "" if row["figure"] is not None else "NOT MEASURED"
        said = {None: absent, True: "met", False: "MISSED"}[row["met"]]
        print(f"{row['target']:46} {figure:>8}   {row['wanted']:28} {said}")

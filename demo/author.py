"""Signs guests with keys of this run, which lie in a temporary folder, and shows the commands."""

import api
from stage import Wrong


class Author:
    def __init__(self, folder, stage):
        self.folder = folder
        self.stage = stage
        self.issuer = self.key("account", "issuer")

    def key(self, role, name):
        said, well = api.slipway("keygen", "--role", role, "-o", self.folder / f"{name}.seed")
        if not well:
            raise Wrong(said)
        return said.strip()

    def sign(self, function, guest, file, revision, capabilities):
        """The signed module's path; every version of a function has the function's own key."""
        if not (self.folder / f"{function}.seed").exists():
            self.key("module", function)
        signed = self.folder / f"{function}-{revision}.wasm"
        arguments = [
            "sign", api.HOME / "guests" / guest / f"{file}.wasm", "-o", signed,
            "--issuer", self.folder / "issuer.seed", "--subject", self.folder / f"{function}.seed",
            "--name", function, "--rev", revision]
        for capability in capabilities:
            arguments += ["--cap", capability]
        said, well = self.run(*arguments)
        if not well:
            raise Wrong(said)
        self.stage.text(said)
        return signed

    def inspect(self, file):
        """What the command says without a server, down to its checks, and whether it holds."""
        said, well = self.run("inspect", file)
        return said.split("imports\n")[0], well

    def run(self, *arguments):
        words = [str(each).replace(f"{api.HOME}/", "").replace(str(self.folder), "$KEYS") for each in arguments]
        self.stage.command("bin/slipway " + " ".join(words))
        said, well = api.slipway(*arguments)
        return said.replace(str(self.folder), "$KEYS"), well

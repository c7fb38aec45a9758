"""Signs guests with keys of this run, which lie in a temporary folder, and shows how."""

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
        """The path of the signed module; every version of a function has the function's own key."""
        signed = self.folder / f"{function}-{revision}.wasm"
        if signed.exists():
            return signed
        if not (self.folder / f"{function}.seed").exists():
            self.key("module", function)
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
        """What the command says without a server, down to its checks, and whether the module holds."""
        said, well = self.run("inspect", file)
        return said.split("imports\n")[0], well

    def run(self, *arguments):
        self.stage.command("bin/slipway", *map(str, arguments))
        return api.slipway(*arguments)

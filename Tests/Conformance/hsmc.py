"""Runs the hsmc binary. A compiler that answers with an unexpected exit code raises `Failed`."""

import json
import subprocess
import tempfile
from pathlib import Path


class Failed(Exception):
    pass


class Hsmc:
    def __init__(self, binary):
        self.binary = binary

    def run(self, arguments, allowed):
        """The standard output of one run, and its exit code, which must be an allowed one."""
        command = [str(self.binary), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, timeout=300)
        if done.returncode not in allowed:
            said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
            raise Failed(f"{' '.join(command)}: exit code {done.returncode}\n{said}")
        return done.stdout, done.returncode

    def compile(self, file, injection, compact, *more):
        """The payloads of a file's machines, with more options: {machine: text}."""
        with tempfile.TemporaryDirectory() as folder:
            options = ["--injection", injection] + (["--compact"] if compact else [])
            options += more
            self.run(["compile", file, *options, "-o", f"{folder}/"], allowed=[0])
            files = sorted(Path(folder).iterdir())
            return {file.stem: file.read_bytes().decode("utf-8") for file in files}

    def diagnostics(self, *files):
        """The diagnostics of files, and the exit code of the check: ([diagnostic], 0 or 1)."""
        output, code = self.run(["check", *files, "--output-format", "json"], allowed=[0, 1])
        return json.loads(output)["diagnostics"], code

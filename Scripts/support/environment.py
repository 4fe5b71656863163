#!/usr/bin/env python3
"""Makes a virtual environment with what a file of requirements says, and prints the path of its Python.

Usage: Scripts/support/environment.py FOLDER REQUIREMENTS
"""
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path


def run(*command):
    print("+", *command, file=sys.stderr, flush=True)
    subprocess.run(command, check=True, stdout=sys.stderr)


def as_root(*command):
    run(*(() if os.geteuid() == 0 else ("sudo",)), *command)


def python(folder, requirements):
    """The Python of an environment that is made once for each state of the file of requirements."""
    folder = Path(folder).absolute()
    stamp = folder / "requirements.sha256"
    wanted = hashlib.sha256(Path(requirements).read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return folder / "bin/python"
    shutil.rmtree(folder, ignore_errors=True)
    # Debian and Ubuntu have what makes environments in a package of its own.
    has_venv = subprocess.run([sys.executable, "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL).returncode == 0
    if not has_venv and shutil.which("apt-get"):
        as_root("apt-get", "update")
        as_root("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "python3-venv")
    run(sys.executable, "-m", "venv", folder)
    run(folder / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements)
    stamp.write_text(wanted)
    return folder / "bin/python"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(python(*sys.argv[1:]))

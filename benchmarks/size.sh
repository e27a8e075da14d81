#!/bin/sh
# What an installation weighs: the core packages alone, in a fresh environment, without pip itself.
# Run it from the repository's root (make size).
set -eu
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"${PYTHON:-python3}" -m venv "$fresh"
"$fresh/bin/python" -m pip --disable-pip-version-check --quiet install -c constraints.txt .
"$fresh/bin/python" -m pip --disable-pip-version-check --quiet uninstall -y setuptools
"$fresh/bin/python" -m pip --disable-pip-version-check --quiet uninstall -y pip
find "$fresh" -name __pycache__ -type d -prune -exec rm -rf {} +
du -sm "$fresh"/lib/python*/site-packages/* | sort -rn | head -12
echo "$(du -sm "$fresh" | cut -f1) MB in all"

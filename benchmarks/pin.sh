#!/bin/sh
# Pin every package of a fresh development environment in constraints.txt: names and versions, no addresses.
# Run it from the repository's root (make constraints) when pyproject.toml asks for something new.
set -eu
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"${PYTHON:-python3}" -m venv "$fresh"
"$fresh/bin/python" -m pip --disable-pip-version-check --quiet install '.[dev,web,mcp,notebook,cluster,plot,benchmarks]'
# The backend that pyproject.toml names, and what it needs, are pinned with the rest.
"$fresh/bin/python" -m pip --disable-pip-version-check --quiet install hatchling editables
{
  echo "# Every version that the tests ran with. Made by: make constraints"
  "$fresh/bin/python" -m pip --disable-pip-version-check freeze --exclude standoff | grep -v ' @ '
} > constraints.txt.new
mv constraints.txt.new constraints.txt
echo "pinned $(grep -c == constraints.txt) packages"

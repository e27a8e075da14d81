from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient
from told_store import FIRST, accusation, article, reports, write_store

from standoff.web.app import create_app
from standoff.web.serving import Serving


def test_the_server_follows_its_store(tmp_path: Path) -> None:
    folder = write_store(tmp_path / "store", list(reports())[:3])
    app = create_app(Serving(folder=folder))
    with TestClient(app, base_url="http://localhost") as client:
        before = client.get("/api/meta")
        new = article("According to the ministry, Chile accused Peru of shelling Arica. Peru denies it again.", FIRST)
        write_store(folder, [(new, accusation(new, "new"))])
        app.state.library._looked -= 60  # as if a minute had passed
        app.state.library.now()
        app.state.library.settle()
        after = client.get("/api/meta", headers={"If-None-Match": before.headers["ETag"]})

    assert (before.json()["articles"], after.json()["articles"]) == (3, 4)

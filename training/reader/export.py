"""Write the reader's package data from a run: `python -m training.reader.export events`.

encoder.onnx (encoder and hidden layers int8, the last ones float), heads.npz, codes.json, tokenizer.json, card.json
with the hashes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.reader.examples import ATTRIBUTION_ROLES, PARTY_ROLES, ROOTS, SECTORS, STATUSES, TAGS, TYPES, UPOS
from training.reader.network import Codes, Network
from training.reader.train import RUNS

PACKAGE_DATA = Path(__file__).resolve().parents[2] / "src/standoff/reader/data"
OUTPUTS = [
    "words", "upos", "tags", "arcs", "label_dep", "label_head", "predicate", "factuality", "role_predicate",
    "role_word", "cue_tags", "cue", "cued", "trigger", "mode", "status", "party_trigger", "party_word",
    "home_asks", "home_answers", "homeless", "sector",
]  # fmt: skip
BIAFFINES = ["label", "role", "attribution", "party"]
VERSION = "0.6.0"


class Exported(nn.Module):
    """The part of the network that runs in onnxruntime; the biaffines of chosen words run in numpy."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """All of OUTPUTS, in that order."""
        net = self.network
        words = net.words(ids, cases, mask, firsts)
        return (words, *(net.arcs(words) if name == "arcs" else getattr(net, name)(words) for name in OUTPUTS[1:]))


def to_onnx(network: Network, path: Path) -> None:
    """The graph with free batch, pieces and words."""
    ids = torch.randint(1000, 2000, (2, 20))
    firsts = torch.arange(12)[None].repeat(2, 1)
    axes: dict[str, dict[int, str]] = {n: {0: "batch", 1: "pieces"} for n in ("ids", "cases", "mask")}
    axes |= {"firsts": {0: "batch", 1: "words"}}
    axes |= {n: {0: "batch", 1: "words"} for n in OUTPUTS}
    axes["arcs"] = {0: "batch", 1: "words", 2: "heads"}
    torch.onnx.export(
        Exported(network), (ids, torch.zeros_like(ids), torch.ones_like(ids), firsts), str(path), opset_version=17,
        dynamo=False,         input_names=["ids", "cases", "mask", "firsts"], output_names=OUTPUTS, dynamic_axes=axes,
    )  # fmt: skip


def quantize(path: Path, out: Path) -> None:
    """The products of the encoder and of the heads' hidden layers, and the word embeddings, to int8; what the heads
    say in the end stays float. Hidden layers in float cost a tenth more time and say the same to .002 of F1."""
    graph = onnx.load(path).graph
    chosen = [node.name for node in graph.node if _is_inner(node)]
    quantize_dynamic(path, out, weight_type=QuantType.QInt8, per_channel=True, nodes_to_quantize=chosen)


def _is_inner(node: onnx.NodeProto) -> bool:
    """Whether a node is one of those: a head's hidden layer is the first of its modules ("trigger.0")."""
    if node.op_type == "Gather":
        return "word_embeddings" in node.name
    hidden = ("/encoder/", ".0/", "/home_asks/", "/home_answers/")
    return node.op_type == "MatMul" and any(part in node.name for part in hidden)


def heads_of(network: Network) -> dict[str, np.ndarray]:
    """What numpy needs at run time, in half precision."""
    arrays = {name: getattr(network, name).detach().numpy() for name in BIAFFINES}
    arrays["role_party"] = network.role_party.weight.detach().numpy()
    arrays["party_back"] = network.party_back.detach().numpy()
    arrays["home_back"] = network.home_back.detach().numpy()
    none = network.party_none
    arrays["party_none"] = torch.cat([none.weight, none.bias[:, None]], 1).detach().numpy()
    arrays |= {f"relation.{k}": v.numpy() for k, v in network.relation.state_dict().items()}
    return {k: v.astype(np.float16) for k, v in arrays.items()}


def codes_of(codes: Codes) -> dict[str, list[str]]:
    """The label sets in the order of the outputs."""
    return {
        "upos": UPOS, "tags": TAGS, "relations": codes.relations, "roles": codes.roles, "types": TYPES,
        "modes": codes.modes,
        "statuses": STATUSES, "party_roles": PARTY_ROLES, "attribution_roles": ATTRIBUTION_ROLES, "roots": ROOTS,
        "sectors": SECTORS,
    }  # fmt: skip


def write_card(folder: Path, record: dict, figures: dict[str, float]) -> None:
    """card.json: what this is, from what, with which figures, and every file's hash."""
    files = ["encoder.onnx", "heads.npz", "codes.json", "tokenizer.json"]
    card = {
        "version": VERSION,
        "date": dt.date.today().isoformat(),
        "encoder": "all-MiniLM-L6-v2 (22M parameters, Apache-2.0; sha256 of model.safetensors 53aa5117…b9db), int8",
        "data": {
            "UD English Web Treebank 2": "CC BY-SA 4.0; syntax",
            "PropBank (English Web)": "CC BY-SA 4.0; predicates and semantic roles",
            "GUM news and interviews": "CC BY; syntax",
            "UDS-IH2, UW, MEANTIME": "mixed open licences; factuality",
            "Wikigold, UNER-EWT, RE3D": "CC BY, CC BY-SA, open; names",
            "PolNeAR, training articles": "no licence stated; attributions (weights only)",
            "PLV train": "no licence stated; relation types (weights only)",
            "NGEC synthetic headlines; CAMEO spans and quad classes": "none stated; GPL repository (weights only)",
            "articles annotated under the codebook": "leads (non-commercial), Wikinews (CC BY), publishers'; events",
            "the project's own annotations": "reports invented for training; offsets into Wikinews and PolNeAR; events",
        },
        "training": {k: str(v) for k, v in record["args"].items() if k in ("seed", "start", "stage", "name")}
        | {"seconds": str(round(record["seconds"])), "seeds_tried": "1"},
        "figures": figures,
        "sha256": {f: hashlib.sha256((folder / f).read_bytes()).hexdigest() for f in files},
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def export(name: str, folder: Path, figures: dict[str, float]) -> None:
    """All files of the package data."""
    record = torch.load(RUNS / f"{name}.pt", weights_only=False)
    network = Network(record["codes"], attention="eager")
    network.load_state_dict(record["state"])
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        to_onnx(network, Path(scratch) / "float.onnx")
        quantize(Path(scratch) / "float.onnx", folder / "encoder.tmp")
    (folder / "encoder.tmp").replace(folder / "encoder.onnx")
    np.savez_compressed(folder / "heads.npz", **heads_of(network))
    (folder / "codes.json").write_text(json.dumps(codes_of(record["codes"])), encoding="utf-8")
    if not (folder / "tokenizer.json").exists():
        (folder / "tokenizer.json").write_bytes((PACKAGE_DATA / "tokenizer.json").read_bytes())
    write_card(folder, record, figures)
    for path in sorted(folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB {path.name}")


def main() -> None:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="the run, e.g. events")
    parser.add_argument("--out", type=Path, default=PACKAGE_DATA)
    parser.add_argument("--figures", type=Path, help="JSON that training.reader.evaluate wrote, for the card")
    args = parser.parse_args()
    figures = json.loads(args.figures.read_text()) if args.figures else {}
    export(args.name, args.out, figures)


if __name__ == "__main__":
    main()

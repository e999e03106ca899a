"""One small network: it learns, batches change nothing, and the exported file scores as the network does."""

import json
import shutil

import numpy as np
import pytest
from tests.training.written import MARK, annotated, cut

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

import onnxruntime  # noqa: E402
from training.batches import padded  # noqa: E402
from training.borrowed import KINDS, Lesson  # noqa: E402
from training.dataset import examples  # noqa: E402
from training.recipe import Stage, WarmUp  # noqa: E402
from training.train import Data, loss_of, scores_of, train  # noqa: E402
from training.warmup import warm_up  # noqa: E402

from reportedly.graph.trained.labels import LEADING, WORD_HEADS  # noqa: E402
from training import export as exporting  # noqa: E402
from training import network as networks  # noqa: E402

STORIES = [
    annotated(
        "> Shells hit the mill in Karsa, killing nine people.\n"
        "E hit | ASSAULT/heavy-weapons | with Shells | to mill | at Karsa | killed nine people\n"
        "> Buses ran and the shops were open until late at night, as on every Friday of the year.\n"
    ),
    annotated(
        "> The army denied that it had fired on the mill.\n"
        "C denied | denies | by army | says it had fired on the mill\n"
        "E fired | ASSAULT/heavy-weapons | by it | to mill\n"
        "> The report could not be checked.\n"
        "V checked | unverified | about ^fired\n"
    ),
    annotated(
        "> Rebels took Dolen on Monday, a nurse said.\n"
        "E took | ASSAULT | by Rebels | at Dolen | when Monday | control captured\n"
        "C said | asserts | by nurse | says Rebels took .. Monday\n"
    ),
]


@pytest.fixture
def small(monkeypatch):
    """A network of the shipped shape with fewer layers and a smaller vocabulary."""
    monkeypatch.setattr(networks, "DEPTH", 1)
    monkeypatch.setattr(networks, "VOCABULARY", 2000)
    torch.manual_seed(7)
    return networks.Network()


def test_one_epoch_lowers_the_loss_and_keeps_the_weights(small, tmp_path):
    items = examples(STORIES, cut, MARK, room=64)
    before = float(loss_of(small.eval(), items).detach())
    stage = Stage(epochs=1, rate=2e-4, rooms=(64,), hidden=0.04)
    log = train(stage, small, Data(mine=STORIES, held=STORIES[:1], cut=cut, mark=MARK), tmp_path)
    after = float(loss_of(small.eval(), items).detach())
    assert after < before
    assert json.loads(json.dumps(log)) == log
    assert log[0]["epoch"] == 1 and {"loss", "mention", "edge", "modality"} <= set(log[0])
    kept = torch.load(tmp_path / "network.pt")
    assert all(torch.equal(kept[name], values) for name, values in small.state_dict().items())


def test_training_twice_gives_the_same_weights(small, tmp_path):
    stage = Stage(epochs=1, rate=2e-4, rooms=(64,), renamed=0.5)
    again = networks.Network()
    again.load_state_dict(small.state_dict())
    for network in (small, again):
        train(stage, network, Data(mine=STORIES, held=STORIES[:1], cut=cut, mark=MARK), tmp_path)
    assert all(torch.equal(again.state_dict()[name], values) for name, values in small.state_dict().items())


def test_a_window_scores_the_same_alone_in_a_batch_and_as_exported(small, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "quantize_dynamic", lambda whole, out, **_: shutil.copy(whole, out))
    torch.save(small.state_dict(), tmp_path / "network.pt")
    exporting.export(tmp_path / "network.pt", tmp_path / "reader.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "reader.onnx"), providers=["CPUExecutionProvider"])
    items = examples(STORIES, cut, MARK)
    assert len({len(item.window.ids) for item in items}) > 1
    for item, together in scores_of(small, items):
        ((_, alone),) = scores_of(small, [item])
        outputs = session.run(None, {name: getattr(item.window, name) for name in exporting.INPUTS})
        exported = dict(zip([*WORD_HEADS, "rows", "pairs"], outputs, strict=True))
        rows = exported.pop("rows")
        heads = np.flatnonzero(np.any([together[name].argmax(-1) > 0 for name in LEADING], axis=0))
        assert set(heads) <= set(rows)
        for name, values in together.items():
            np.testing.assert_allclose(values, alone[name], atol=2e-4)
            np.testing.assert_allclose(values[:, rows] if name == "pairs" else values, exported[name], atol=2e-4)


def test_a_batch_holds_every_window_and_zeros_beyond():
    items = examples(STORIES, cut, MARK)
    batch = padded([item.window for item in items])
    for row, item in enumerate(items):
        for name in ("ids", "cases", "quoted", "firsts"):
            values = getattr(item.window, name)
            assert batch[name][row, : len(values)].tolist() == values.tolist()
            assert not batch[name][row, len(values) :].any()


def test_a_warm_up_learns_the_kinds_of_things_and_leaves_the_heads_alone(small):
    kinds = [np.where(e.heads["event"] > 0, KINDS.index("occurrence"), 0) for e in examples(STORIES, cut, MARK)]
    lessons = [
        Lesson(window=e.window, kinds=k, modality=k * 0 - 1, source="own")
        for e, k in zip(examples(STORIES, cut, MARK), kinds, strict=True)
    ]
    before = {name: values.clone() for name, values in small.state_dict().items()}
    once = warm_up(small, lessons, WarmUp(epochs=1, rate=1e-3, room=64))
    often = warm_up(small, lessons, WarmUp(epochs=25, rate=1e-3, room=64))
    assert often < once
    changed = {name for name, values in small.state_dict().items() if not torch.equal(values, before[name])}
    assert changed and all(name.startswith("encoder.") for name in changed) and "encoder.word.weight" not in changed

"""`somnus check`, `talk` and `bench`: what is wrong is told with its place and the nearest right name."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from game.core.problems import MOST_TOLD
from game.dreams import dream_names, dream_rules
from game.tools.bench import Figure, resident_mib, table
from game.tools.check import _pictures, check, look


def test_the_game_as_it_is_has_no_fault() -> None:
    assert [str(problem) for problem in look(ROOT).problems if problem.fault] == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the game's content; what is only listed is linked."""
    root = tmp_path_factory.mktemp("content")
    # Translations are left out: measuring every word of theirs takes seconds, and is done once, over the game itself.
    shutil.copytree(ROOT / "levels", root / "levels", ignore=shutil.ignore_patterns("*.po"))
    (root / "assets").mkdir()
    for folder in (ROOT / "assets").iterdir():
        if folder.name in ("sounds", "music"):
            (root / "assets" / folder.name).symlink_to(folder)
        elif folder.name != "workshop":
            # Real files: what a link leads to outside of the game's folder is refused.
            shutil.copytree(folder, root / "assets" / folder.name, ignore=shutil.ignore_patterns("*.blink.png"))
    return root


class Content:
    """The copied content with something broken in it, mended again afterwards."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._was: dict[Path, bytes] = {}

    def change(self, file: str, old: str, new: str) -> Content:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        return self.write(file, text.replace(old, new, 1).encode())

    def write(self, file: str, data: bytes) -> Content:
        path = self.root / file
        self._was.setdefault(path, path.read_bytes() if path.exists() else b"")
        path.write_bytes(data)
        return self

    def remove(self, file: str) -> Content:
        path = self.root / file
        self._was.setdefault(path, path.read_bytes())
        path.unlink()
        return self

    def mend(self) -> None:
        for path, data in self._was.items():
            if data:
                path.write_bytes(data)
            else:
                path.unlink()

    def faults(self) -> list[str]:
        return [str(problem) for problem in look(self.root).problems if problem.fault]


@pytest.fixture
def content(whole: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Content]:
    # Solving the chambers takes seconds and is tested with the dreams.
    for dream in dream_names():
        monkeypatch.setattr(dream_rules(dream), "check", lambda level: [])
    # So does looking into every picture: here, only those of people.
    monkeypatch.setattr("game.tools.check._pictures", lambda assets, root: _pictures(assets / "pictures/people", root))
    made = Content(whole)
    yield made
    made.mend()


def test_a_copy_of_the_game_has_no_fault_either(content: Content) -> None:
    assert content.faults() == []


def test_a_translation_that_drops_a_value_is_told(content: Content) -> None:
    (content.root / "levels/strings").mkdir(exist_ok=True)
    text = 'msgctxt "bed"\nmsgid "{hours} h this week"\nmsgstr "viel"\n'
    content.write("levels/strings/de.po", text.encode())
    assert content.faults() == ["levels/strings/de.po:3:9: {hours} is missing, which the English has"]


def test_very_many_faults_are_told_in_part_and_counted_whole(
    content: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = "".join(f"    - call: nowhere.at_all{n}\n" for n in range(1234))
    content.write("levels/hub/stop.yaml", f"scene: stop.many\nnodes:\n  x:\n{calls}".encode())
    given = argparse.Namespace(paths=[content.root], write_project=False, json=False, strict=False, form=True)
    assert check(given) == 2
    out = capsys.readouterr().out.splitlines()
    faults = [line for line in out if "[remark]" not in line]
    assert len(faults) == MOST_TOLD + 2
    said, more = faults[-1].rpartition(": ")[2], faults[-2].rpartition(": and ")[2]
    number = int(said.split()[0])
    assert number > 1234 and more == f"{number - MOST_TOLD} more faults from here on"
    given.json = True
    assert check(given) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["faults"] == number == sum(row["count"] for row in told["problems"] if row["fault"])


def line_of(root: Path, file: str, words: str) -> int:
    """The line that some words stand on."""
    text = (root / file).read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


def test_a_misspelt_name_in_a_condition_is_told_with_line_and_column(content: Content) -> None:
    content.change("levels/hub/cafe.yaml", "evening.left > 0 and not talk.ada", "evening.lfet > 0 and not talk.ada")
    (fault,) = content.faults()
    line = line_of(content.root, "levels/hub/cafe.yaml", "evening.lfet")
    assert fault.startswith(f"levels/hub/cafe.yaml:{line}:")
    assert fault.endswith("(did you mean 'evening.left'?)")


def test_a_speaker_who_is_not_in_the_cast_is_told(content: Content) -> None:
    content.change("levels/hub/cafe.yaml", "ada: Hands clean?", "aad: Hands clean?")
    faults = content.faults()
    assert len(faults) == 1 and "aad" in faults[0] and "did you mean 'ada'?" in faults[0]


def test_a_way_that_leads_nowhere_is_told(content: Content) -> None:
    content.change("levels/hub/cafe.yaml", "to: fold\n", "to: flod\n")
    assert any("flod" in fault and "did you mean 'fold'?" in fault for fault in content.faults())


def test_a_key_given_twice_is_told(content: Content) -> None:
    content.change("levels/hub/cafe.yaml", "priority: 5\n", "priority: 5\npriority: 6\n")
    faults = content.faults()
    line = line_of(content.root, "levels/hub/cafe.yaml", "priority: 6")
    assert any(fault.startswith(f"levels/hub/cafe.yaml:{line}:1:") and "priority" in fault for fault in faults)


def test_a_wrong_type_is_told(content: Content) -> None:
    content.change("levels/hub/cafe.yaml", "priority: 5\n", "priority: soon\n")
    faults = content.faults()
    assert len(faults) == 1 and "priority" in faults[0] and "soon" in faults[0]


def test_a_value_outside_its_range_is_told(content: Content) -> None:
    content.change("levels/state.yaml", "type: 0..3\n    start: 3", "type: 0..3\n    start: 9")
    assert any(fault.startswith("levels/state.yaml:") and "9" in fault for fault in content.faults())


def test_a_missing_map_is_told_by_every_door_to_it(content: Content) -> None:
    content.remove("levels/hub/tram.tmx")
    faults = content.faults()
    assert any(fault.startswith("levels/hub/stop.tmx:") and "'hub/tram', which is no map" in fault for fault in faults)


def test_a_door_to_a_point_that_is_not_there_is_told(content: Content) -> None:
    content.change("levels/hub/flat.tmx", "hub/street:flat_door", "hub/street:flat_dor")
    (fault,) = content.faults()
    assert "where there is no such point (did you mean 'flat_door'?)" in fault
    assert fault.startswith("levels/hub/flat.tmx:")


def test_an_unknown_class_is_told(content: Content) -> None:
    content.change("levels/hub/flat.tmx", 'type="Door"', 'type="Dorr"')
    assert any("is of unknown class 'Dorr' (did you mean 'Door'?)" in fault for fault in content.faults())


MISSPELT = [
    ("hub/street", "music", "street", "streat", "music"),
    ("hub/cafe", "ambience", "room", "rom", "sound"),
    ("hub/street", "who", "elara", "elera", "picture"),
    ("hub/street", "carries", "umbrella_coral", "umbrella_corral", "picture"),
    ("hub/stop", "route", "platform", "platfrom", "Route"),
    ("hub/cafe", "sound", "door_bell", "door_bel", "sound"),
    ("hub/flat", "sound", "rain_window", "rain_windov", "sound"),
    ("overlord/stand_up", "sound", "push_bar", "push_car", "sound"),
    ("overlord/stand_up", "picture", "teddy", "tedy", "picture"),
    ("overlord/stand_up", "picture", "page_phone", "page_fone", "picture"),
    ("overlord/stand_up", "prop", "page_1", "page_1x", "Prop"),
    ("overlord/stand_up", "prop", "mug_picture", "mug_pictur", "Prop"),
    ("overlord/stairwell", "picture", "page_hand", "page_hat", "picture"),
    ("overlord/stairwell", "ajar", "cupboard_ajar", "cupboard_jar", "Prop"),
]
"""A map, a property, what is there, what is written, and what that is no name of."""


def test_every_wrong_name_of_a_sound_a_picture_or_a_prop_is_told_with_the_right_one(content: Content) -> None:
    for place, name, right, wrong, _ in MISSPELT:
        pair = f'name="{name}" value="{right}"'
        content.change(f"levels/{place}.tmx", pair, pair.replace(right, wrong))
    faults = content.faults()
    for place, name, right, wrong, kind in MISSPELT:
        words = f"has '{wrong}' as '{name}': there is no such {kind} (did you mean '{right}'?)"
        assert any(fault.startswith(f"levels/{place}.tmx:") and fault.endswith(words) for fault in faults), words
    assert len(faults) == len(MISSPELT)


@pytest.mark.parametrize(("place", "name", "value"), [("street", "who", "elara"), ("flat", "sound", "rain_window")])
def test_a_person_is_somebody_and_a_sound_is_heard(content: Content, place: str, name: str, value: str) -> None:
    content.change(f"levels/hub/{place}.tmx", f'name="{name}" value="{value}"', f'name="{name}" value=""')
    (fault,) = content.faults()
    assert fault.endswith(f"'{name}' is empty")


def test_a_broken_picture_is_told(content: Content) -> None:
    sheet = "assets/pictures/people/mira.png"
    content.write(sheet, (ROOT / sheet).read_bytes()[:200])
    (fault,) = content.faults()
    assert fault.startswith(f"{sheet}: the picture cannot be read")


def test_a_letter_that_no_font_has_is_told(content: Content) -> None:
    content.change("levels/hub/cafe.yaml", "ada: Hands clean?", "ada: Hands clean 洗?")
    assert any("no font has the letter '洗' (U+6D17)" in fault for fault in content.faults())


def test_all_faults_are_told_at_once_and_the_exit_code_is_2(
    content: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    content.change("levels/hub/cafe.yaml", "ada: Hands clean?", "aad: Hands clean?")
    content.change("levels/hub/flat.tmx", "hub/street:flat_door", "hub/street:flat_dor")
    given = argparse.Namespace(paths=[content.root], strict=False, json=False, write_project=False)
    assert check(given) == 2
    lines = [line for line in capsys.readouterr().out.splitlines() if not line.endswith("[remark]")]
    assert lines[0].startswith("levels/hub/cafe.yaml:") and lines[1].startswith("levels/hub/flat.tmx:")
    assert "2 faults" in lines[-1]


def test_a_report_can_be_had_for_one_file_and_as_json(content: Content, capsys: pytest.CaptureFixture[str]) -> None:
    content.change("levels/hub/cafe.yaml", "ada: Hands clean?", "aad: Hands clean?")
    content.change("levels/hub/flat.tmx", "hub/street:flat_door", "hub/street:flat_dor")
    paths = [content.root, content.root / "levels/hub/flat.tmx"]
    assert check(argparse.Namespace(paths=paths, strict=False, json=True, write_project=False)) == 2
    (problem,) = [row for row in json.loads(capsys.readouterr().out)["problems"] if row["fault"]]
    assert problem["file"] == "levels/hub/flat.tmx"


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("levels/hub/cafe.yaml", b"scene: [" + b"[" * 60_000),
        ("levels/hub/cafe.yaml", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
        ("levels/hub/cafe.yaml", b"scene: !!python/object/apply:os.system ['echo no']\n"),
        ("levels/hub/cafe.yaml", b"\xff\xfe\x00broken"),
        ("levels/state.yaml", b"state: 3\n"),
        ("levels/cast.yaml", b""),
        ("levels/hub/prices.yaml", b"slots: [1, 2]\n"),
        ("levels/hub/cafe.tmx", b"<map"),
        ("levels/hub/cafe.tmx", b"\x00" * 1000),
    ],
)
def test_hostile_files_are_refused_with_their_name(content: Content, file: str, data: bytes) -> None:
    content.write(file, data)
    assert any(fault.startswith(file) for fault in content.faults())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "text: Take the other end.",
            f"text: {'Take the other end. ' * 12}",
            "this answer is too long: at 200 % these",
        ),
        ("hint: Twenty-five minutes", f"hint: {'Twenty-five minutes. ' * 16}", "this hint is too long: at 200 % these"),
    ],
)
def test_what_has_no_room_at_the_largest_text_is_told(content: Content, old: str, new: str, said: str) -> None:
    assert said in "\n".join(content.change("levels/hub/cafe.yaml", old, new).faults())


def test_a_schema_for_a_mod_has_its_names_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rain" / "levels" / "hub").mkdir(parents=True)
    (tmp_path / "rain" / "mod.yaml").write_text("id: rain\nname: Rain\nversion: 1.0\n", encoding="utf-8")
    (tmp_path / "rain" / "levels" / "hub" / "wet.yaml").write_text(
        "scene: rain.wet\nnodes: {x: [end]}\n", encoding="utf-8"
    )
    given = argparse.Namespace(
        paths=[tmp_path / "rain"], strict=False, json=False, write_project=False, write_schema=True
    )
    assert check(given) == 0
    text = (tmp_path / "rain" / "levels" / "schema.json").read_text("utf-8")
    assert '"label": "rain.wet"' in text and '"label": "cafe.ada"' in text
    assert capsys.readouterr().out.strip().endswith("schema.json")


# -- bench ----------------------------------------------------------------------------------------------------------


def test_the_table_of_the_bench_marks_what_misses_its_target() -> None:
    lines = table(
        [
            Figure("floor", 1.5, "ms"),
            Figure("frame", 3.0, "x floor", 2.5, note="4.50 ms"),
            Figure("simulation", 400, "x", 50, at_least=True),
        ]
    ).splitlines()
    assert [line[0] for line in lines[2:]] == [" ", "!", " "]
    assert "at most 2.5 x floor  (4.50 ms)" in lines[3] and "at least 50 x" in lines[4]


def test_memory_is_told_where_the_system_says() -> None:
    assert resident_mib() > 10 or not Path("/proc/self/status").exists()

"""Saves: whole after anything that may happen while writing, and named as damaged where they are."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content import files
from game.content.files import before, write_whole
from game.content.saves import MOST_BYTES, VERSION, Saves, pack, unpack
from game.core.problems import Faulty
from game.scenes.saves import played, slots_shown, when
from game.scenes.scene import Slot

settings.register_profile("unhurried", deadline=None, max_examples=60)
settings.load_profile("unhurried")

STATE = {"story": {"values": {"credits": 40}}, "scenes": [], "steps": 7200}
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def packed(state: object = None) -> bytes:
    return pack(state or STATE, "1. The usual table", "The Nightlight", "2026-11-22T22:30:00", b"\x89PNG")  # type: ignore[arg-type]


def fault_of(data: bytes) -> str:
    with pytest.raises(Faulty) as caught:
        unpack(data, "1.save")
    return str(caught.value.problems[0])


# -- one save ---------------------------------------------------------------------------------------------------------


@given(st.dictionaries(st.text(max_size=8), PLAIN, max_size=5), st.text(max_size=20), st.binary(max_size=40))
def test_what_is_packed_is_unpacked(state: dict[str, Any], place: str, picture: bytes) -> None:
    kept = unpack(pack(state, "chapter", place, "2026-11-22T22:30:00", picture), "1.save")
    assert (kept.state, kept.place, kept.picture) == (state, place, picture)


@given(st.integers(0, len(packed()) - 1))
def test_a_truncated_save_is_named_as_damaged(length: int) -> None:
    assert "damaged" in fault_of(packed()[:length])


@given(st.integers(0, len(packed()) - 1), st.integers(0, 7))
def test_a_flipped_bit_is_noticed_or_changes_nothing(at: int, bit: int) -> None:
    data = bytearray(packed())
    data[at] ^= 1 << bit
    try:
        assert unpack(bytes(data), "1.save") == unpack(packed(), "1.save")
    except Faulty as error:
        assert "damaged" in str(error.problems[0]) or "newer version" in str(error.problems[0])


def test_an_empty_file_is_named_as_damaged() -> None:
    assert "empty" in fault_of(b"")


def test_a_huge_file_is_refused_before_it_is_read_through() -> None:
    assert "far too large" in fault_of(b" " * (MOST_BYTES + 1))


@pytest.mark.parametrize(
    "data", [b"[]", b"{}", b"null", b'"save"', b'{"somnus": "1"}', b'{"somnus": 1}', b"[" * 100_000, b"\xff\xfe\x00"]
)
def test_what_is_no_save_is_named_as_damaged(data: bytes) -> None:
    assert "damaged" in fault_of(data)


def test_a_save_of_a_newer_version_is_not_called_damaged() -> None:
    newer = json.loads(packed()) | {"somnus": VERSION + 1}
    assert "newer version" in fault_of(json.dumps(newer).encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_a_save_or_a_fault(data: bytes) -> None:
    assert fault_of(data).startswith("1.save")


# -- the folder -------------------------------------------------------------------------------------------------------


def test_a_slot_written_is_listed_with_what_a_menu_shows(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.write("2", STATE, "1. The usual table", "The Nightlight", b"\x89PNG")
    (slot,) = saves.slots()
    assert (slot.slot, slot.chapter, slot.place, slot.played_s) == ("2", "1. The usual table", "The Nightlight", 120)
    assert slot.picture == b"\x89PNG" and not slot.fault and not slot.backup


def test_the_one_before_is_kept_and_can_be_read(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.write("1", {"steps": 1}, "a", "a", b"")
    saves.write("1", {"steps": 2}, "b", "b", b"")
    assert saves.read("1").state == {"steps": 2} and saves.read("1", backup=True).state == {"steps": 1}


@pytest.mark.parametrize("damage", [b"", b"{", packed()[:100], b"\0" * 5000])
def test_a_damaged_slot_is_listed_with_its_fault_and_its_backup(tmp_path: Path, damage: bytes) -> None:
    saves = Saves(tmp_path)
    saves.write("1", STATE, "a", "a", b"old")
    saves.write("1", STATE, "b", "b", b"new")
    saves.path("1").write_bytes(damage)
    (slot,) = saves.slots()
    assert "damaged" in slot.fault and slot.backup and slot.picture == b"old"
    assert saves.read("1", backup=True).chapter == "a"


def test_a_slot_whose_file_is_gone_still_offers_the_one_before(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.write("1", STATE, "a", "a", b"")
    saves.write("1", STATE, "b", "b", b"")
    saves.path("1").unlink()
    (slot,) = saves.slots()
    assert slot.fault and slot.backup


def test_saving_over_a_damaged_file_puts_it_aside(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.path("1").write_bytes(b"what is left of an evening")
    saves.write("1", STATE, "a", "a", b"")
    assert (tmp_path / "1.save.damaged1").read_bytes() == b"what is left of an evening"
    assert saves.read("1").chapter == "a"


def test_a_new_story_leaves_the_one_before_in_a_free_slot(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.write("1", {"n": 1}, "", "", b"")
    saves.write("auto", {"n": 2}, "", "", b"")
    assert saves.set_aside_auto() == "2" and saves.read("2").state == {"n": 2}
    assert saves.set_aside_auto() == "", "it is there already"


def test_a_damaged_autosave_leaves_the_one_before_it(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.write("auto", {"n": 1}, "", "", b"")
    saves.write("auto", {"n": 2}, "", "", b"")
    saves.path("auto").write_bytes(b"{")
    assert saves.set_aside_auto() == "1" and saves.read("1").state == {"n": 1}


def test_a_damaged_file_never_replaces_a_good_backup(tmp_path: Path) -> None:
    saves = Saves(tmp_path)
    saves.write("1", STATE, "a", "a", b"")
    saves.write("1", STATE, "b", "b", b"")
    saves.path("1").write_bytes(b"{")
    saves.write("1", STATE, "c", "c", b"")
    assert saves.read("1").chapter == "c" and saves.read("1", backup=True).chapter == "a"


@pytest.mark.parametrize("slot", ["../1", "0", "100", "auto/..", "", "Auto", "1.save", "one"])
def test_only_slots_are_slots(tmp_path: Path, slot: str) -> None:
    with pytest.raises(ValueError, match="is no slot"):
        Saves(tmp_path).path(slot)


def test_other_files_in_the_folder_are_let_be(tmp_path: Path) -> None:
    for name in ("notes.txt", "1.save.damaged1", "1.save.new", "holiday.save", "2.save.keep"):
        (tmp_path / name).write_bytes(b"hello")
    assert Saves(tmp_path).slots() == []


def test_a_folder_that_is_not_there_has_no_saves(tmp_path: Path) -> None:
    assert Saves(tmp_path / "nowhere").slots() == []


# -- killed while writing ---------------------------------------------------------------------------------------------


class Killed(BaseException):
    """The machine stopped here."""


STEPS = ("open", "write", "fsync", "read_bytes", "write_bytes", "replace", "replace 2")


def killer(patch: pytest.MonkeyPatch, step: str, half: bool = True) -> None:
    """Stop the machine at one step of `write_whole`; a write that is stopped has written half."""

    def die(*_: object, **__: object) -> Any:
        raise Killed(step)

    def half_written(self: Path, data: bytes) -> int:
        with Path(self).open("wb") as opened:
            opened.write(data[: len(data) // 2])
        raise Killed(step)

    if step == "open":
        patch.setattr(Path, "open", die)
    elif step == "write":
        real: Callable[..., Any] = Path.open

        def opening(self: Path, *given: Any, **named: Any) -> Any:
            opened = real(self, *given, **named)
            if "w" in str(given[0] if given else named.get("mode", "r")):
                opened.write(packed()[:80])
                opened.close()
                raise Killed(step)
            return opened

        patch.setattr(Path, "open", opening)
    elif step == "fsync":
        patch.setattr(os, "fsync", die)
    elif step == "read_bytes":
        patch.setattr(Path, "read_bytes", die)
    elif step == "write_bytes":
        patch.setattr(Path, "write_bytes", half_written)
    else:
        count = 0
        swap = os.replace
        last = 2 if step == "replace 2" else 1

        def replacing(one: Any, other: Any) -> None:
            nonlocal count
            count += 1
            if count == last:
                raise Killed(step)
            swap(one, other)

        patch.setattr(files.os, "replace", replacing)
    # A machine that stops does not tidy up.
    patch.setattr(Path, "unlink", lambda self, missing_ok=False: None)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("writes", [1, 2])
def test_a_kill_at_any_step_leaves_a_whole_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, writes: int
) -> None:
    saves = Saves(tmp_path)
    for number in range(writes):
        saves.write("1", {"steps": number}, f"chapter {number}", "here", b"")
    with monkeypatch.context() as patch, pytest.raises(Killed):
        killer(patch, step)
        write_whole(saves.path("1"), packed({"steps": 99}), lambda data: bool(data))
    assert saves.read("1").state in ({"steps": writes - 1}, {"steps": 99})
    if writes > 1:
        assert saves.read("1", backup=True).state in ({"steps": writes - 2}, {"steps": writes - 1})
    (slot,) = saves.slots()
    assert not slot.fault
    # And the next save is written as if nothing had happened.
    saves.write("1", {"steps": 100}, "after", "here", b"")
    assert saves.read("1").state == {"steps": 100}


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saves = Saves(tmp_path)
    saves.write("1", STATE, "a", "a", b"")
    with monkeypatch.context() as patch:

        def full(handle: int) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr(files.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            saves.write("1", STATE, "b", "b", b"")
    assert saves.read("1").chapter == "a"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.save"]


def test_what_reads_back_wrong_is_not_put_in_place(tmp_path: Path) -> None:
    path = tmp_path / "1.save"
    write_whole(path, b"good", lambda data: data == b"good")
    with pytest.raises(OSError, match="was not written whole"):
        write_whole(path, b"bad", lambda data: data == b"good")
    assert path.read_bytes() == b"good" and not before(path).exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["write", "damage", "lose", "cut"]), max_size=12))
def test_whatever_happens_a_slot_is_whole_damaged_or_gone(tmp_path: Path, happenings: list[str]) -> None:
    folder = tmp_path / "saves"
    shutil.rmtree(folder, ignore_errors=True)
    saves = Saves(folder)
    for number, happening in enumerate(happenings):
        path = saves.path("1")
        if happening == "write":
            saves.write("1", {"steps": number}, "a", "a", b"")
            assert saves.read("1").state == {"steps": number}
        elif path.exists() and happening == "damage":
            path.write_bytes(b"\0" * 60)
        elif path.exists() and happening == "cut":
            path.write_bytes(path.read_bytes()[:50])
        elif path.exists():
            path.unlink()
        for slot in saves.slots():
            assert slot.fault or saves.read(slot.slot)
            if slot.backup:
                saves.read(slot.slot, backup=True)


# -- what the menu makes of them --------------------------------------------------------------------------------------


@given(st.sets(st.integers(1, 98), max_size=12))
def test_there_is_always_a_free_slot_to_save_in(used: set[int]) -> None:
    shown = slots_shown([Slot(str(number)) for number in used], saving=True)
    assert any(slot.empty for slot in shown) and len(shown) >= 3
    assert {slot.slot for slot in shown if not slot.empty} == {str(number) for number in used}


def test_loading_begins_with_what_was_kept_by_itself() -> None:
    shown = slots_shown([Slot("3"), Slot("quick"), Slot("auto"), Slot("1", fault="damaged")], saving=False)
    assert [slot.slot for slot in shown] == ["auto", "quick", "1", "3"]


def test_a_save_says_when_it_was_made_and_how_long_was_played() -> None:
    assert when("2026-11-22T22:30:05") == "22 November 2026, 22:30"
    assert when("yesterday") == "at an unknown time"
    assert (played(300), played(3720)) == ("5 min", "1 h 02 min")

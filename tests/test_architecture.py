"""The house is built in rows: a module imports only from rows above its own."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from game.content.place import PACKAGE

ROWS: dict[str, set[str]] = {
    # row: the rows it may import
    "core": set(),
    "story": {"core"},
    "dialogue": {"core", "story"},
    "world": {"core", "story"},
    "dreams": {"core", "story", "world"},
    "scenes": {"core", "story", "dialogue", "world", "dreams"},
    "content": {"core", "story", "dialogue", "world", "dreams", "scenes"},
    "view": {"core", "story", "dialogue", "world"},
    "tools": {"core", "story", "dialogue", "world", "dreams", "scenes", "content", "view", "app"},
    "app": {"core", "story", "dialogue", "world", "dreams", "scenes", "content", "view"},
    "cli": {"core", "tools"},
    "__main__": {"cli"},
}
LIBRARIES: dict[str, set[str]] = {
    # library: the modules (or whole rows) that may name it
    "pygame": {"view", "app"},
    "yaml": {"dialogue.reader"},
    "pytmx": {"world.reader"},
    "numpy": {"dreams", "view"},
    "soundfile": {"view"},
    "platformdirs": {"content.place"},
    "watchfiles": {"content.watch"},
    "polib": {"content.strings", "tools.strings"},
    "PIL": {"tools.autoplay", "tools.film"},
    "fontpkg": {"view"},
    "rich": {"tools.prove"},
}
"""The commands run the app, so tools may import it; nothing that the app is made of may import either."""

MODULES = {
    path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): path for path in PACKAGE.rglob("*.py")
}


def imports(path: Path) -> list[tuple[str, int, bool]]:
    """Every module a file imports, with the line, and whether that happens when the file is imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[tuple[str, int, bool]] = []
    inside = {id(node) for top in ast.walk(tree) if isinstance(top, ast.FunctionDef) for node in ast.walk(top)}
    for node in ast.walk(tree):
        at_once = id(node) not in inside
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno, at_once) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports by dots"
            found.append((node.module or "", node.lineno, at_once))
            if node.module == "game":
                found += [(f"game.{alias.name}", node.lineno, at_once) for alias in node.names]
    return found


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_imports_only_from_the_rows_above_it(module: str) -> None:
    own = module.partition(".")[0]
    for name, line, _ in imports(MODULES[module]):
        if not name.startswith("game.") or module == "__init__":
            continue
        row = name.split(".")[1]
        assert row == own or row in ROWS[own], f"game/{own}: {module}:{line} imports {name}"


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_library_is_named_only_where_it_belongs(module: str) -> None:
    known = sys.stdlib_module_names | {"game"}
    for name, line, _ in imports(MODULES[module]):
        library = name.partition(".")[0].partition("_")[0] if name.startswith("fontpkg") else name.partition(".")[0]
        if library in known:
            continue
        allowed = LIBRARIES.get(library, set())
        assert module in allowed or module.partition(".")[0] in allowed, f"{module}:{line} imports {name}"


def test_every_row_of_the_house_stands_in_the_table() -> None:
    there = {name.partition(".")[0] for name in MODULES} - {"__init__", "data"}
    assert there == set(ROWS)


def test_importing_the_game_does_nothing(tmp_path: Path) -> None:
    """No window, no sound, no folder, no word: not for any module."""
    code = (
        "import importlib, sys\n"
        f"for name in {[f'game.{name}' for name in sorted(MODULES) if '__main__' not in name]!r}:\n"
        "    importlib.import_module(name.removesuffix('.__init__'))\n"
        "import pygame\n"
        "assert not pygame.display.get_init() and not pygame.mixer.get_init() and not pygame.font.get_init()\n"
    )
    home = tmp_path / "home"
    home.mkdir()
    environment = {"PYTHONPATH": str(PACKAGE.parent), "HOME": str(home), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run([sys.executable, "-c", code], cwd=home, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(home.iterdir()) == []


def test_the_title_comes_up_without_the_heavy_libraries() -> None:
    """Reading YAML, maps and arrays can wait until a place is opened."""
    code = (
        "import sys\n"
        "from game.app import App\n"
        "from game.content.session import Session\n"
        "session = Session()\n"
        "app = App(session.manager, session, session.settings, session.restore)\n"
        "app.start((640, 360), silent=True)\n"
        "session.manager.push('title', {})\n"
        "app.draw(0.0)\n"
        "print(sorted({'numpy', 'yaml', 'pytmx', 'polib'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_every_module_says_what_it_is() -> None:
    for module, path in MODULES.items():
        text = path.read_text(encoding="utf-8")
        assert not text.strip() or ast.get_docstring(ast.parse(text)), f"{module} has no docstring"


def test_content_names_no_keys() -> None:
    """Maps and dialogue say `act`, never what is pressed for it."""
    for path in (PACKAGE.parent / "levels").rglob("*.*"):
        if path.suffix == ".md":
            continue  # For people to read.
        text = path.read_text(encoding="utf-8")
        assert "K_RETURN" not in text and "game." not in text.replace("by: game", ""), path

"""Plays the first seconds of the game in a real window with xdotool, and looks at what the screen shows."""

from __future__ import annotations

import subprocess
import sys
import time

from PIL import Image, ImageChops, ImageGrab, ImageStat

WAIT_S = 30.0


def tool(*words: str) -> str:
    """Run xdotool; what it printed, or "" where it failed."""
    done = subprocess.run(["timeout", "10", "xdotool", *words], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


def press(key: str) -> None:
    """Press a key as a person would: for a moment."""
    tool("keydown", key)
    time.sleep(0.08)
    tool("keyup", key)


def picture() -> Image.Image:
    """What the screen shows now."""
    return ImageGrab.grab(xdisplay="").convert("L")


def brightness(seen: Image.Image) -> float:
    """The mean brightness, 0..255."""
    return ImageStat.Stat(seen).mean[0]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, 0..255."""
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def hold(what: str, value: float, least: float) -> None:
    """Say a figure; stop where it is too low."""
    print(f"{what}: {value:.2f} (at least {least})")
    if value < least:
        raise SystemExit(f"fault: {what} is {value:.2f}")


def main() -> None:
    """From the title into the prologue."""
    process = sys.argv[1]
    until = time.monotonic() + WAIT_S
    window = ""
    while not window and time.monotonic() < until:
        time.sleep(0.3)
        window = tool("search", "--onlyvisible", "--pid", process, "--name", "Somnus").split("\n")[0]
    if not window:
        raise SystemExit("fault: no window came up")
    print(f"window {window}: {tool('getwindowname', window)}")
    tool("windowfocus", "--sync", window)
    time.sleep(3)
    title = picture()
    hold("brightness of the title", brightness(title), 4)
    time.sleep(1)
    hold("movement of the title", difference(title, picture()), 0.02)
    press("Return")
    time.sleep(4)
    room = picture()
    hold("brightness of the prologue", brightness(room), 4)
    hold("difference between the title and the prologue", difference(title, room), 4)
    tool("keydown", "Right")
    time.sleep(1.5)
    tool("keyup", "Right")
    hold("movement in the prologue", difference(room, picture()), 0.2)


main()

"""The processes of this program: how many there are, who waits for one, and that none is left behind."""

import atexit
import os
import threading
from typing import Any

from tracker import limits
from tracker.outside.pool.bounds import Bounds
from tracker.outside.pool.process import Process


class Crowded(Exception):
    """More wait for a process than may."""


class Pool:
    """A few processes for any number of threads. Each is started when it is needed first, and replaced when it ended.

    Not more wait than may: a waiting request holds a thread of the server, and others want to read pages meanwhile.
    """

    def __init__(
        self,
        bounds: Bounds = Bounds(),  # noqa: B008  (frozen)
        *,
        processes: int = limits.READ_AT_ONCE.most,
        waiting: int = limits.READ_LATER.most,
    ) -> None:
        self._bounds = bounds
        self._at_once = processes
        self._places = threading.BoundedSemaphore(processes)
        self._admitted = threading.BoundedSemaphore(processes + waiting)
        self._lock = threading.Lock()
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self._is_warm = False

    def ask(self, task: str, words: dict[str, Any], body: bytes = b"") -> Any:
        """What comes of a task; `Crowded` where too many wait already, else what `Process.ask` raises."""
        if not self._admitted.acquire(blocking=False):
            raise Crowded
        try:
            if not self._places.acquire(timeout=self._bounds.wall_seconds + 1):
                raise Crowded
            try:
                return self._ask_one(task, words, body)
            finally:
                self._places.release()
        finally:
            self._admitted.release()

    def warm(self) -> None:
        """Start every process now and have it load what it needs, before anybody waits for it."""
        self._is_warm = True
        for _ in range(self._at_once - len(self._all)):
            self._give_back(self._started())

    def process_ids(self) -> list[int]:
        """The numbers of the processes that there are."""
        with self._lock:
            return sorted(process.id for process in self._all)

    def close(self) -> None:
        """End every process, whatever it does."""
        with self._lock:
            ended, self._all, self._idle = self._all, set(), []
        for process in ended:
            process.end()

    def disown(self) -> None:
        """Let go of all of it in a process that was forked from the one it belongs to."""
        for process in self._all:
            process.disown()

    def _ask_one(self, task: str, words: dict[str, Any], body: bytes) -> Any:
        process = self._idle_one() or self._started()
        try:
            return process.ask(task, words, body)
        finally:
            if process.is_alive:
                self._give_back(process)
            else:
                self._replace(process)

    def _idle_one(self) -> Process | None:
        while True:
            with self._lock:
                process = self._idle.pop() if self._idle else None
            if process is None or process.is_alive:
                return process
            self._forget(process)  # ended while nobody asked it: the system was short of memory

    def _started(self) -> Process:
        try:
            process = Process(self._bounds, warm=self._is_warm)
        except OSError as error:  # the system has no memory or no number left for one
            raise Crowded from error
        with self._lock:
            self._all.add(process)
        return process

    def _give_back(self, process: Process) -> None:
        with self._lock:
            self._idle.append(process)

    def _replace(self, process: Process) -> None:
        self._forget(process)
        if self._is_warm:
            self._give_back(self._started())

    def _forget(self, process: Process) -> None:
        with self._lock:
            self._all.discard(process)
        process.end()


_lock = threading.Lock()
_pools: list[Pool] = []
_inherited: list[Pool] = []


def the_pool() -> Pool:
    """The pool of this program, made when it is first needed; it ends with the program."""
    with _lock:
        if not _pools:
            _pools.append(Pool())
        return _pools[0]


def _end() -> None:
    for pool in _pools:
        pool.close()


def _begin_anew() -> None:
    """After a fork: what runs belongs to the one this was forked from, and its locks may be held for ever."""
    global _lock
    _lock = threading.Lock()
    for pool in _pools:
        pool.disown()
    _inherited.extend(_pools)  # kept, or they would be waited for when they are collected
    _pools.clear()


atexit.register(_end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)

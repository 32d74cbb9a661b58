"""What the listening process does before the first page."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from whence.web.serving import Options, _listen


def test_answers_are_sent_without_waiting_for_the_other_side() -> None:
    """A server that waits (Nagle) for a client that waits (delayed acknowledgement) adds 40 ms to every page."""

    async def asked() -> int:
        delay = asyncio.get_running_loop().create_future()

        async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connection = writer.get_extra_info("socket")
            delay.set_result(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        with _listen(Options()) as listening:
            async with await asyncio.start_server(answer, sock=listening):
                reader, writer = await asyncio.open_connection(*listening.getsockname())
                await reader.read()
                writer.close()
                return int(await delay)

    with ThreadPoolExecutor(1) as apart:  # a browser's tests keep a loop running in this thread
        assert apart.submit(lambda: asyncio.run(asked())).result() != 0

"""A minimal server with the same response to every request. It reads the response, prints its URL, and serves.

Run as `python -m benchmarks.server` in a separate process, so that it does not affect the client's time.
"""

from __future__ import annotations

import socket
import sys
import threading

_END_OF_HEADERS = b"\r\n\r\n"


def main() -> None:
    """Serve the JSON from standard input."""
    content = sys.stdin.buffer.read()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(content)}\r\n\r\n"
    answer = head.encode() + content
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_serve, args=(connection, answer), daemon=True).start()


def _serve(connection: socket.socket, answer: bytes) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection:
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
            # None of the requests has a body.
            while _END_OF_HEADERS in received:
                received = received.partition(_END_OF_HEADERS)[2]
                connection.sendall(answer)


if __name__ == "__main__":
    main()

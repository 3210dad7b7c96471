/**
 * A TCP proxy in front of a PostgreSQL server that does what networks do: it cuts connections at any request or in the
 * middle of one, swallows answers, or falls silent. Speaks just enough of the protocol to know where a request ends.
 */
import { connect, createServer, type Socket } from "node:net";

export interface Request {
  /** Of its connection, from 1. */
  readonly number: number;
  /** Its bytes as text: SQL can be found in it. */
  readonly text: string;
  readonly length: number;
  /** From which the server sees the connection come. */
  readonly port: number;
}

/**
 * `cut`: this request does not arrive; `forward, cut`: it arrives, its answer does not; `hold` and `forward, hold`: the
 * same, but nobody is told that the connection is gone; a number: so many bytes of it arrive.
 */
export type Verdict = "forward" | "cut" | "forward, cut" | "hold" | "forward, hold" | number;

export type Judge = (request: Request) => Verdict | Promise<Verdict>;

/** Runs `use` with the URL of a proxy before the server of `url`; `judge` is asked about every request. */
export async function withProxy<T>(url: string, judge: Judge, use: (url: string) => Promise<T>): Promise<T> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const relays: (() => Promise<void>)[] = [];
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.setNoDelay().on("error", () => undefined));
    relays.push(relay(client, server, judge));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  try {
    return await use(Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(address.port) }).href);
  } finally {
    for (const decided of relays) await decided();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => proxy.close(resolve));
  }
}

/** @returns what waits until every request so far was decided about, and what should arrive was sent */
function relay(client: Socket, server: Socket, judge: Judge): () => Promise<void> {
  const requests = requestReader();
  let number = 0;
  let silent = false;
  let turn = Promise.resolve();
  const decide = async (request: Buffer, asks: boolean) => {
    if (silent || client.destroyed) return;
    if (!asks) return void server.write(request);
    number += 1;
    const text = request.toString("latin1");
    const verdict = await judge({ number, text, length: request.length, port: server.localPort ?? 0 });
    if (verdict === "forward") return void server.write(request);
    silent = true;
    const arrives = typeof verdict === "number" ? request.subarray(0, verdict) : request;
    if (verdict === "forward, hold") server.write(request);
    if (verdict === "hold" || verdict === "forward, hold") return;
    client.resetAndDestroy();
    if (verdict === "cut") server.destroy();
    else await new Promise<void>((resolve) => server.once("close", resolve).end(arrives, resolve));
  };
  server.on("data", (bytes) => silent || client.write(bytes)).on("close", () => silent || client.destroy());
  client.on("data", (bytes: Buffer) => {
    for (const { bytes: request, asks } of requests(bytes)) turn = turn.then(() => decide(request, asks));
  });
  client.on("close", () => {
    turn = turn.then(() => void (silent || server.destroy()));
  });
  return () => turn;
}

/** Cuts a stream of the client's bytes where it waits for an answer: behind `Q`, and behind `S` with all before it. */
function requestReader(): (bytes: Buffer) => readonly { readonly bytes: Buffer; readonly asks: boolean }[] {
  let rest = Buffer.alloc(0);
  let open = Buffer.alloc(0);
  let begun = false;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const found: { bytes: Buffer; asks: boolean }[] = [];
    for (;;) {
      const head = begun ? 1 : 0; // the first message has no type
      if (rest.length < head + 4 || rest.length < head + rest.readInt32BE(head)) return found;
      const message = rest.subarray(0, head + rest.readInt32BE(head));
      const type = begun ? message.toString("latin1", 0, 1) : "";
      begun = true;
      rest = rest.subarray(message.length);
      open = Buffer.concat([open, message]);
      if ("PBDEC".includes(type) && type !== "") continue;
      found.push({ bytes: open, asks: type === "Q" || type === "S" });
      open = Buffer.alloc(0);
    }
  };
}

/**
 * The ten blogs on the loopback, under their real names: a proxy to which a browser sends everything, and behind it one
 * server that answers for every host, with a certificate made on the spot. So an unmodified build can be shown and
 * tested without the internet.
 */
import { createHash, X509Certificate } from "node:crypto";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { generate } from "selfsigned";
import { Blogs } from "./blogs.ts";
import { respond } from "./respond.ts";

/** The running demo. `port` is the proxy's, on 127.0.0.1. */
export interface Demo {
  port: number;
  /** By this a browser can trust the certificate, and no other: the SHA-256 of its public key, in Base64 (RFC 7469 §2.4). */
  pin: string;
  blogs: Blogs;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Starts the ten blogs and the proxy that leads to them; `now` (ms) is the moment the archives end at. */
export async function startDemo(now = Date.now()): Promise<Demo> {
  const blogs = new Blogs(now);
  const { cert, private: key } = await generate([{ name: "commonName", value: "Pitwall demo" }], {
    keyType: "ec",
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const pin = createHash("sha256").update(publicKey).digest("base64");
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    respond(blogs, readAddress(scheme, request), request, response).catch(() => request.socket.destroy());
  };
  const secure = createHttpsServer({ key, cert }, answer("https"));
  const proxy = createHttpServer(answer("http"));
  const sockets = new Set<Duplex>();
  proxy.on("connection", (socket: Socket) => remember(sockets, socket));
  proxy.on("connect", (request, socket: Socket, head) => {
    socket.on("error", () => socket.destroy());
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    const server = request.url?.endsWith(":80") ? proxy : secure;
    server.emit("connection", socket);
  });
  const port = await listen(proxy);
  return { port, pin, blogs, close: () => close(proxy, sockets) };
}

/** Through a proxy, a plain request names its whole address; inside a tunnel, only its path. */
function readAddress(scheme: string, request: IncomingMessage): string {
  const target = request.url ?? "/";
  return target.startsWith("/") ? `${scheme}://${request.headers.host ?? "unknown"}${target}` : target;
}

function remember(sockets: Set<Duplex>, socket: Socket): void {
  sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => sockets.delete(socket));
}

function listen(server: ReturnType<typeof createHttpServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: ReturnType<typeof createHttpServer>, sockets: Set<Duplex>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

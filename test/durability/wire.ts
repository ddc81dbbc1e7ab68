/** The wire between Sightline and its database, which a test can pull out, or cut at the worst moment. */
import { once } from 'node:events';
import { createServer, type Server, type Socket, connect } from 'node:net';

/** Where in a commit the wire is cut: before the database is told to keep what was written, or when it has and nobody has heard. */
export type Cut = 'before-commit' | 'after-commit';

export interface Wire {
  /** The address of the database, by way of this wire. */
  through(url: string): string;
  /** From now on every connection ends, and no new one is made. */
  pullOut(): Promise<void>;
  /** Puts it back, towards this database, which may meanwhile be another process on another port. */
  putIn(url: string): Promise<void>;
  /** Cuts one connection at a commit, after letting so many pass; then, where asked, pulls the wire out altogether. */
  cutAt(cut: Cut, more?: { readonly afterCommits?: number; readonly pullOut?: boolean }): void;
  /** How many connections were cut at a commit. */
  cuts(): number;
}

interface Cutting {
  readonly cut: Cut;
  readonly pullOut: boolean;
  commitsLeft: number;
}

/** Lays a wire to the database at this address. */
export async function wireTo(url: string): Promise<Wire> {
  const open = new Set<Socket>();
  let target = Number(new URL(url).port);
  let cutting: Cutting | undefined;
  let cuts = 0;
  let server: Server = await listening(0);
  const port = portOf(server);

  async function listening(on: number): Promise<Server> {
    const made = createServer(join).listen(on, '127.0.0.1');
    await once(made, 'listening');
    return made;
  }

  function join(near: Socket): void {
    const far = connect(target, '127.0.0.1');
    const ends = [near, far];
    let answerIsLost = false;
    const end = (): void => ends.forEach((socket) => socket.destroy());
    for (const socket of ends) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    const cutHere = (): void => {
      cuts += 1;
      const { pullOut = false } = cutting ?? {};
      cutting = undefined;
      end();
      if (pullOut) void pulledOut();
    };
    near.on('data', (sent) => {
      if (cutting !== undefined && saysCommit(sent) && cutting.commitsLeft-- === 0) {
        if (cutting.cut === 'before-commit') return cutHere();
        answerIsLost = true;
      }
      far.write(sent);
    });
    far.on('data', (answered) => (answerIsLost ? cutHere() : near.write(answered)));
  }

  async function pulledOut(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  }

  return {
    through: (address) => {
      const there = new URL(address);
      there.port = String(port);
      return there.href;
    },
    pullOut: pulledOut,
    putIn: async (address) => {
      target = Number(new URL(address).port);
      server = await listening(port);
    },
    cutAt: (cut, { afterCommits = 0, pullOut = false } = {}) => {
      cutting = { cut, pullOut, commitsLeft: afterCommits };
    },
    cuts: () => cuts,
  };
}

/** A message of the simple protocol: Q, its length, and the words. */
function saysCommit(sent: string | Buffer): boolean {
  return Buffer.from(sent).toString('latin1').startsWith('Q') && sent.includes('commit\0');
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('This machine gave no port to listen on.');
  return address.port;
}

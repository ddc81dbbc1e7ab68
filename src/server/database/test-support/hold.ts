/** A process that starts the embedded server on a folder and holds it until it is killed. */
import { startEmbedded } from '../embedded.ts';

const server = await startEmbedded({ folder: process.argv[2] ?? '' });
console.log(server.pid());
setInterval(() => undefined, 60_000);

import { parentPort, workerData } from 'node:worker_threads';
import { compile, Logger } from 'sass';
import { z } from 'zod';

const { source, folders } = z.object({ source: z.string(), folders: z.array(z.string()) }).parse(workerData);
const { css } = compile(source, { loadPaths: folders, style: 'compressed', quietDeps: true, logger: Logger.silent });
parentPort?.postMessage(css, []);

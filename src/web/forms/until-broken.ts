/** What is sent from outside as it arrives, where the line may break off. */

/** The same one by one. Where it breaks off without saying whose fault that is, it is the sender's or the line's, and none of ours. */
export async function* untilBroken<T>(those: AsyncIterable<T>): AsyncGenerator<T> {
  const next = those[Symbol.asyncIterator]();
  try {
    for (;;) {
      const one = await next.next().catch((error: unknown) => {
        if (error instanceof Error && 'statusCode' in error) throw error;
        throw Object.assign(new Error('What was sent broke off.', { cause: error }), { statusCode: 400 });
      });
      if (one.done === true) return;
      yield one.value;
    }
  } finally {
    await next.return?.();
  }
}

/** What a file that is being sent holds, as it arrives; throws (400) where it breaks off. */
export async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of untilBroken(stream)) if (piece instanceof Uint8Array) yield piece;
}

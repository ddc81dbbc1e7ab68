/**
 * `npm run journey`: one child's whole way through children's services, walked in a real browser as each person who has a part in it, from the first
 * contact to leaving care. Pictures of what each of them sees go to docs/journey.
 */
process.argv.push('test/journey/walk.ts');
await import('../run.ts');

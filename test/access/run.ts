/**
 * `npm run matrix`: everyone at every address about every child, and the rows' own security. With `-- --database-url URL`, on the PostgreSQL
 * server at that address, asked as its administrator.
 */
process.env['SIGHTLINE_MATRIX'] = 'whole';
process.argv.push('test/access/matrix.test.ts', 'src/store/access/row-level.test.ts');
await import('../run.ts');

import { resolve } from 'node:path';
import { faultText } from './fault.ts';
import { packFolders, standardsFolder } from './folder.ts';
import { checkPack } from './pack.ts';

const asked = process.argv.slice(2);
const folders = asked.length === 0 ? packFolders(standardsFolder()) : asked.map((one) => (one.includes('/') ? resolve(one) : resolve(standardsFolder(), one)));
let wrong = 0;
for (const folder of folders) {
  const { faults, loaded } = checkPack(folder);
  wrong += faults.length;
  for (const fault of faults) console.log(faultText(fault));
  if (loaded !== undefined) {
    const examples = [...loaded.examples.values()].reduce((sum, one) => sum + one.length, 0);
    console.log(`${loaded.pack.name}: ${loaded.pack.standards.length} standards, ${examples} examples hold.`);
  }
}
process.exitCode = wrong > 0 ? 1 : 0;

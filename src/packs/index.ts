export { checkPack, checkPackAlone, type CheckedPack, loadPack, loadSoundPacks, type LoadedPack } from './pack.ts';
export { councilFolders, packFolders, standardsFolder } from './folder.ts';
export { type Fault, faultText, PackError } from './fault.ts';
export { type Example } from './examples.ts';
export { type Clause } from './reading.ts';
export { type Coverage, coverageOf } from './coverage.ts';
export { type ListedLimit, limitsOf } from './limits-of.ts';
export { type LimitInWords, versionInWords, type VersionInWords } from './sentence.ts';
export { runExample } from './run-example.ts';

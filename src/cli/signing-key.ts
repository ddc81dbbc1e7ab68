/** `sightline signing-key`: the public half of the key that each day is signed by, to be kept where this machine is not. */
import { Command } from 'commander';
import { signingKey } from '../server/signing-key.ts';
import { readSettings } from '../server/settings.ts';
import { fingerprintOf } from '../store/index.ts';
import { refusalOf } from './with-store.ts';

export function signingKeyCommand(): Command {
  return new Command('signing-key')
    .description('show the public key of the days that are signed; one is made where there is none yet')
    .addHelpText(
      'after',
      '\nKeep what it prints in a place that whoever looks after this machine cannot change, and give it to `sightline verify --public-key`.',
    )
    .action(async () => {
      try {
        const { publicPem, publicKey, file } = await signingKey(readSettings(process.env));
        process.stdout.write(publicPem);
        console.error(`Its fingerprint is ${fingerprintOf(publicKey)}. The private half is in ${file}.`);
      } catch (error) {
        throw refusalOf(error);
      }
    });
}

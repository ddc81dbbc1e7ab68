/** What invented children say, as a worker might write it down: their own words, kept as theirs. */
import type { Chance } from '../chance.ts';

const LITTLE = [
  'I can jump off the step all by myself.',
  'My bear has a poorly leg but I mended it.',
  'Mummy does the voices when she reads.',
  'I like the blue cup best.',
  'We had pancakes and I cracked the egg.',
  'I sleep with the big light off now.',
  'I do not like it when the door bangs.',
  'You came last time with the stickers.',
  'My baby brother is loud.',
  'I drew our house and the cat and you.',
  'Daddy comes on Sunday if he remembers.',
  'I had a bad dream about the stairs.',
  'Can you stay for tea?',
  'Nursery has a new slide and I went down ten times.',
  'I hide in my den when it is shouty.',
  'Grandad lets me feed the fish.',
] as const;

const MIDDLE = [
  'I like it when you come after school and not during maths.',
  'The dog sleeps on my bed now and nobody shouts about it.',
  'Can you tell them I want to see Nan on Sundays?',
  'I got picked for the team and Mum came to watch.',
  'My room is better with the lamp.',
  'Lunch is boring but I have two friends to sit with.',
  'I want my own key to the cupboard where my things are.',
  'It was a good week. Nobody cried.',
  'I worry when Mum does not get up.',
  'I can do long division now and nobody believed me.',
  'I do not want people at school to know who you are.',
  'We all sat at the table. It was nice.',
  'I keep my bag packed just in case.',
  'My brother is allowed to stay up later and that is not fair.',
  'I would like my photos from the old house.',
  'When I am cross I go outside now.',
  'You said you would find out about swimming.',
  'I told Miss about the weekend and she listened.',
  'Dad has stopped drinking in the house. I check.',
  'I can sleep when the landing light is on.',
  'I want to know what happens next before the grown-ups do.',
] as const;

const OLDER = [
  'I do not want to move again.',
  'I am a bit worried about the meeting. Do I have to talk?',
  'I told you last time about the phone.',
  'It was loud at the weekend. I put my headphones on.',
  'I would rather walk and talk than sit here.',
  'I am not the problem, you know.',
  'It is better than it was. I would not say good.',
  'Can we do this without my mum in the room?',
  'I am passing everything except science.',
  'I want to see what you write about me.',
  'You are the third one this year, so forgive me if I do not get excited.',
  'Cooking club is the best bit of my week.',
  'I went out because I needed air, not because of who you think.',
  'My little sister sleeps through now, so I do too.',
  'I have got an interview on Thursday for the café.',
  'Nobody asked me what I wanted, so thanks.',
  'I can manage money. I cannot manage people.',
  'I would like to stay here after I am eighteen.',
  'If I ring, please just pick up.',
  'I miss home even though I know why I am not there.',
  'My friends are my friends. Ask me about them, not about what you have heard.',
  'I sorted the bus and the forms on my own.',
] as const;

const ANYONE = [
  'It is fine. Can I go now?',
  'I like it here.',
  'I laughed so much I got hiccups.',
  'I miss my cat.',
  'Thank you for asking me.',
  'I do not know yet. Ask me next time.',
  'Things are calmer.',
] as const;

export function wordsOf(chance: Chance, years: number): string {
  const own: readonly [string, ...string[]] = years < 7 ? LITTLE : years < 12 ? MIDDLE : OLDER;
  return chance.happens(0.14) ? chance.pick(ANYONE) : chance.pick(own);
}

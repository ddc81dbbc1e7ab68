import type { EntryForm } from './form.ts';

export const visitForm: EntryForm = {
  type: 'visit',
  title: 'Record a visit',
  of: 'a visit to',
  took: 'was visited',
  together: [
    {
      fields: [
        { name: 'place' },
        { name: 'announced' },
        { name: 'unannounced-reason', onlyIf: { field: 'announced', is: false } },
        { name: 'purpose' },
        { name: 'present-by-name' },
      ],
    },
    {
      folded: 'Others who were there',
      fields: [{ name: 'present', first: ['nobody', 'mother', 'father', 'parents', 'carers', 'foster-carer', 'family-network', 'school'] }],
    },
    { fields: [{ name: 'notes' }, { name: 'next-visit' }] },
    {
      folded: 'The home, the parents and how you came',
      fields: [
        { name: 'home-conditions' },
        { name: 'not-there', first: ['nobody', 'mother', 'father', 'carers', 'foster-carer'] },
        { name: 'parents-told' },
        { name: 'parents-not-told-reason', onlyIf: { field: 'parents-told', is: false } },
        { name: 'joint' },
        { name: 'stand-in' },
        { name: 'pen-picture-given' },
        { name: 'minutes' },
      ],
    },
  ],
  apart: [
    {
      fields: [
        { name: 'child-seen', needed: true },
        { name: 'child-seen-alone' },
        { name: 'not-alone-reason', onlyIf: { field: 'child-seen-alone', is: false } },
        { name: 'bedroom-seen' },
        { name: 'child-words' },
        { name: 'covered', first: [] },
        { name: 'would-say-to-child' },
      ],
    },
    {
      folded: 'A worry, a baby, or an attempt',
      fields: [
        { name: 'new-worry' },
        { name: 'home-unsuitable' },
        {
          name: 'told',
          onlyIf: { field: 'home-unsuitable', is: true },
          first: ['team-manager', 'independent-reviewing-officer', 'carers'],
        },
        { name: 'manager-alerted' },
        { name: 'child-awake' },
        { name: 'kind' },
      ],
    },
  ],
};

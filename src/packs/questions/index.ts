export { type Answered, type Contradiction, type Found, type FoundRow, type PackAnswer, type Strictest } from './answers.ts';
export { ANSWER_HEADS, answerRows } from './as-table.ts';
export { type QuestionBook, questionBook, type Unasked } from './book.ts';
export { type NamedQuestion, type QuestionKind } from './question.ts';
export { openQuestionBook } from './open-book.ts';

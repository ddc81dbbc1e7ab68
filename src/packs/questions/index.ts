export { answerQuestion, type Answered, type Contradiction, type Found, type FoundRow, type PackAnswer, type Strictest } from './answers.ts';
export { type NamedQuestion, QUESTION_KINDS, type QuestionKind } from './question.ts';
export { loadQuestions } from './read-questions.ts';

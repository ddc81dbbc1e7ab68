/** Marks what the form would meet as it stands, beside each child, and says so quietly when it changes. */
export function showMet(form, met) {
  for (const prompts of form.querySelectorAll('[data-prompts-of]')) {
    const marks = new Set(met[prompts.dataset.promptsOf] ?? []);
    const lines = [...prompts.querySelectorAll('[data-prompt]')];
    for (const line of lines) {
      const isMet = marks.has(line.dataset.prompt);
      line.classList.toggle('is-met', isMet);
      line.querySelector('.prompts__met').hidden = !isMet;
    }
    const n = lines.filter((line) => line.classList.contains('is-met')).length;
    const words = `As it stands, it answers ${n} of ${lines.length}.`;
    const said = prompts.querySelector('.prompts__so-far');
    if (said.textContent !== words && (n > 0 || said.textContent !== '')) said.textContent = words;
  }
}

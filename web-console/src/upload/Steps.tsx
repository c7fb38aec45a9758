const STEPS = ['Verify', 'Upload', 'Make a version', 'Release'] as const;

/** The way of a module to its address: what is done, what is to do now, what comes. */
export function Steps({ done }: { done: number }) {
  return (
    <ol className="steps" aria-label="Steps">
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < done ? 'done' : index === done ? 'now' : 'next'}
          aria-current={index === done ? 'step' : undefined}
        >
          {step} <span className="quiet">{index < done ? '✓ done' : index === done ? 'now' : 'later'}</span>
        </li>
      ))}
    </ol>
  );
}

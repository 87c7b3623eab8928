import { voice } from '../state/language.ts';
import { goTo, place } from '../state/view.ts';

const pages = ['chart', 'followUp'] as const;

/** Goes from one page of the registry to another. */
export function RegistryPages() {
  const { say } = voice.value;
  return (
    <nav class="registry-pages" aria-label={say('clinic.pages')}>
      {pages.map((page) => (
        <a
          key={page}
          href={`#${page}`}
          aria-current={place.value === page ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            goTo(page);
          }}
        >
          {say(`clinic.page.${page}`)}
        </a>
      ))}
    </nav>
  );
}

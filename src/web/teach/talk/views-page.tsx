import { voice } from '../../state/language.ts';
import { FileButtons } from './file-buttons.tsx';
import { keepView, keptViews, readViews, saveViews } from './talk.ts';
import { motionViewNow, openView, type View } from './view.ts';
import { nameView } from './view-card.tsx';

/** Views that were kept, each with a note: open them again, save them to a file, open a file. */
export function ViewsPage() {
  const { say } = voice.value;
  const views = keptViews.value;
  return (
    <section class="teach-views">
      <h1 class="teach-title">{say('teach.views.title')}</h1>
      <p class="teach-serif">{say('teach.views.lead')}</p>
      <div class="teach-files">
        <button type="button" class="button" onClick={() => keepView(motionViewNow(''))}>
          {say('teach.views.keepMotion')}
        </button>
      </div>
      {views.length === 0 && <p>{say('teach.views.none')}</p>}
      <ol class="teach-slides">
        {views.map((view, i) => (
          <li key={i} class="card">
            <KeptView view={view} index={i} />
          </li>
        ))}
      </ol>
      <FileButtons save={saveViews} read={readViews} use={(found) => (keptViews.value = found)} />
    </section>
  );
}

function KeptView({ view, index }: { view: View; index: number }) {
  const { say } = voice.value;
  const put = (next: View | null) => {
    keptViews.value = keptViews.peek().flatMap((one, i) => (i === index ? (next === null ? [] : [next]) : [one]));
  };
  return (
    <>
      <p>
        <strong>{nameView(view, voice.value)}</strong>
      </p>
      <label class="teach-field">
        <span class="label label--quiet">{say('teach.views.note')}</span>
        <textarea rows={2} value={view.note} onInput={(event) => put({ ...view, note: event.currentTarget.value })} />
      </label>
      <div class="teach-files">
        <button type="button" class="button" onClick={() => openView(view)}>
          {say('teach.views.open')}
        </button>
        <button type="button" class="button" onClick={() => put(null)}>
          {say('teach.remove')}
        </button>
      </div>
    </>
  );
}

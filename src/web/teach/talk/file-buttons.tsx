import { voice } from '../../state/language.ts';
import type { Found } from './read-fields.ts';
import { fileProblem, openFile } from './talk.ts';

interface FileButtonsProps<Value> {
  readonly save: () => void;
  readonly read: (text: string) => Found<Value>;
  readonly use: (value: Value) => void;
}

/** Save to this device, or open what was saved; nothing is sent anywhere. */
export function FileButtons<Value>({ save, read, use }: FileButtonsProps<Value>) {
  const { say } = voice.value;
  return (
    <div class="teach-files">
      <button type="button" class="button" onClick={save}>
        {say('teach.file.save')}
      </button>
      <label class="button">
        {say('teach.file.open')}
        <input
          type="file"
          class="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void openFile(file, read, use);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {fileProblem.value !== null && (
        <p class="refusal" role="alert">
          {fileProblem.value}
        </p>
      )}
    </div>
  );
}

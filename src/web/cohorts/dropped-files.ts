/**
 * The whole window takes what is dropped on it while somebody listens; else the browser would leave the page for the file.
 * @returns ends the listening
 */
export function listenToDrops(take: (files: readonly File[]) => void): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer !== null && event.dataTransfer.items.length > 0)
      void droppedFiles(event.dataTransfer).then(take);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}

/** The files that were dropped, and those directly in a folder that was dropped. */
async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // entries are gone once the event is over: they are taken before anything is awaited
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...transfer.files];
  if (entries.every((entry) => entry.isFile)) return loose;
  const found = await Promise.all(
    entries.map((entry) => (entry.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : [])),
  );
  const names = new Set(entries.filter((entry) => entry.isFile).map(({ name }) => name));
  return [...loose.filter(({ name }) => names.has(name)), ...found.flat()];
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // a reader gives some at a time, and none at the end
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return Promise.all(
    all
      .filter((entry) => entry.isFile)
      .map((entry) => new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))),
  );
}

import { useEffect, useState } from 'preact/hooks';

const query = '(max-width: 760px)';

/** Whether the page is as narrow as a phone; follows when it is turned. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setNarrow(list.matches);
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return narrow;
}

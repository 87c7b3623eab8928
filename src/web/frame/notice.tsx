/** The emergency sentence. It outranks everything: never scrolled away, folded or dismissed. */
export function Notice() {
  return (
    <aside class="notice" aria-label="Emergency">
      <p>
        <strong class="wide-only">
          Sudden droop of one side of the face, or trouble swallowing, speaking or breathing?
        </strong>
        <strong class="narrow-only">Sudden facial droop?</strong> Call emergency services now.
      </p>
      <p class="notice-model wide-only">Model, not a promise. Every use around the mouth is off-label.</p>
    </aside>
  );
}

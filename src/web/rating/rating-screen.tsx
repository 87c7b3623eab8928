/** Clips judged blind. */
export function RatingScreen() {
  return <h1 class="claim">Rate clips without knowing which is which.</h1>;
}

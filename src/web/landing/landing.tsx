import './landing.css';

/** The first page: what this is, where to drop a photo, and a reference mouth that is computed while you read. */
export function Landing() {
  return (
    <div class="landing">
      <section class="landing-words">
        <h1 class="claim claim--landing">
          See what a lip flip
          <br />
          may do to a mouth,
          <br />
          at rest and in motion.
        </h1>
        <p class="lead">Before the needle: what it may lift, what it may weaken, for how long, and how unsure all of that is.</p>
      </section>
    </div>
  );
}

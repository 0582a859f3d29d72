export default function Films() {
  return (
    <>
      <h1>Films</h1>
      <iframe data-may-i="marketing" data-src="about:blank#film" title="Film" width="400" height="300" />
    </>
  );
}

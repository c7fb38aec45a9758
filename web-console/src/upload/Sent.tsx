/** How much of a file has been sent; then that the platform works on it. */
export function Sent({ name, share, verb }: { name: string; share: number; verb: string }) {
  return (
    <div className="sent">
      <p role="status">{share < 1 ? `Sending ${name} …` : `The platform is ${verb} ${name} …`}</p>
      <progress aria-label={`Sent of ${name}`} {...(share < 1 && { value: share })} />
    </div>
  );
}

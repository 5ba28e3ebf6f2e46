/** The product's mark in the municipality's colour: two quotation marks, for somebody who speaks. */
export function Mark() {
  return (
    <span class="mark">
      <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <path d="M5 3.2a3 3 0 0 1 3 3.1c0 3-1.6 6-4.6 8.2l-.9-1.1c1.4-1.3 2.2-2.6 2.5-4.1A3 3 0 0 1 5 3.2zM12.4 3.2a3 3 0 0 1 3 3.1c0 3-1.6 6-4.6 8.2l-.9-1.1c1.4-1.3 2.2-2.6 2.5-4.1a3 3 0 0 1 0-6.1z" />
      </svg>
    </span>
  );
}

/** The guides, in the order in which one learns. */
export function listGuides() {
  return [
    guide("authentication", "Authentication"),
    guide("filtering", "Filtering calls"),
    guide("pagination", "Pagination, resume after a crash"),
    guide("parallel-windows", "Parallel windows"),
    guide("errors-and-retries", "Errors, retries and 429"),
    guide("validation", "Validation"),
    guide("webhooks", "Webhooks: verify and test"),
    guide("testing-with-the-mock", "Testing with the mock"),
    guide("exporting", "Exporting: Parquet, CSV, XLSX"),
    guide("proxies-and-runtimes", "Proxies and other runtimes"),
    guide("when-the-spec-changes", "When the spec changes"),
    guide("from-the-legacy-list-to-v3", "From the legacy list to v3"),
    guide("moving-from-retell-sdk", "Moving from retell-sdk"),
  ];
}

function guide(name: string, label: string) {
  return {
    label,
    slug: `guides/${name}`,
  };
}

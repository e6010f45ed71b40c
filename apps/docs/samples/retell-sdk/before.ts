import Retell from "retell-sdk";

const client = new Retell({ apiKey: process.env.RETELL_API_KEY ?? "" });

let count = 0;
let pagination_key: string | undefined;
do {
  const page = await client.call.list({
    limit: 1000,
    filter_criteria: {
      call_status: { type: "enum", op: "in", value: ["ended"] },
    },
    ...(pagination_key ? { pagination_key } : {}),
  });
  count += page.items?.length ?? 0;
  pagination_key = page.has_more ? page.pagination_key : undefined;
} while (pagination_key);
console.log(count); // => 1332

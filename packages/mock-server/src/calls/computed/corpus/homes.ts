import type { Script } from "./script.js";

export const homes: Script = {
  opening: {
    answering: [
      "Elm & Stone Homes, {agent} speaking. Are you looking to buy or to rent?",
    ],
    dialling: [
      "Hi, is this {first}? It's {agent} with Elm & Stone Homes, you asked about a flat on our website.",
    ],
  },
  need: [
    "Yes, that's right.",
    "Oh hi, yes, is it still free?",
    "I did, but I was only looking around.",
    "Who is this, please?",
  ],
  exchanges: [
    {
      agent: "It is still on the market. How many rooms do you need?",
      user: [
        "{number}, if possible.",
        "At least {number}.",
        "It depends on the price.",
      ],
    },
    {
      agent: "And which part of town do you like best?",
      user: [
        "Somewhere near the river.",
        "Close to a school.",
        "I don't really mind.",
      ],
    },
    {
      agent:
        "I have {number} places that would fit. The first one is free from {day}.",
      user: ["That sounds good.", "What does it cost?", "Is there a balcony?"],
      tool: {
        name: "search_listings",
        arguments: {
          rooms: "{number}",
          from: "{day}",
        },
        result: {
          matches: [
            {
              listing: "{ref}",
              rooms: "{number}",
              free_from: "{day}",
            },
          ],
        },
      },
    },
    {
      agent: "What is your budget, roughly?",
      user: [
        "Around {amount} thousand down.",
        "I'd rather not say yet.",
        "We have a loan agreed.",
      ],
    },
    {
      agent: "Let me book you a viewing on {day} at {time}. Is that all right?",
      user: [
        "Yes, see you there.",
        "Can I bring my partner?",
        "Make it an hour later, please.",
      ],
      tool: {
        name: "book_viewing",
        arguments: {
          listing: "{ref}",
          visitor: "{first} {last}",
          day: "{day}",
          hour: "{time}",
        },
        result: {
          confirmed: true,
          viewing: "{ref}",
        },
      },
    },
    {
      agent: "Do you have any pets?",
      user: ["A small dog.", "No pets.", "Two cats, very quiet ones."],
    },
    {
      agent: "Would you be selling another home first?",
      user: [
        "No, we rent now.",
        "Yes, but that is nearly done.",
        "Maybe, I'm not sure.",
      ],
    },
    {
      agent: "Shall I send you the floor plan?",
      user: ["Yes please, by email.", "That would be great.", "Not yet."],
    },
  ],
  closing: [
    {
      agent: "Do you have any other questions for me?",
      user: ["No, that's everything.", "I'll call if I do."],
    },
    {
      agent: "Wonderful, {first}. Talk to you soon.",
      user: ["Thanks, bye.", "Bye now."],
    },
  ],
  summaries: [
    "{first} {last} is looking for {number} rooms; a viewing was booked for {day}.",
    "The lead wants to see listing {ref} on {day} at {time} o'clock.",
  ],
};

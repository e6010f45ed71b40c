import type { Script } from "./script.js";

export const clinic: Script = {
  opening: {
    answering: [
      "Thank you for calling Harbor Clinic, this is {agent}, how can I help you today?",
    ],
    dialling: [
      "Hello {first}, this is {agent} from Harbor Clinic, I'm calling about your visit on {day}.",
    ],
  },
  need: [
    "Hi, I need to move my appointment.",
    "Yes, hello, I'd like to see a doctor this week.",
    "I have a question about my visit on {day}.",
    "Hi there, can you tell me when I'm booked in?",
  ],
  exchanges: [
    {
      agent: "Of course. May I have your full name, please?",
      user: [
        "{first} {last}.",
        "It's {first} {last}, with the usual spelling.",
      ],
    },
    {
      agent:
        "Thank you {first}. I can offer you {day} at {time} o'clock. Would that work?",
      user: [
        "Yes, that's perfect.",
        "Hmm, a bit later would be better.",
        "Let me check. Yes, I can make it.",
      ],
      tool: {
        name: "find_appointment_slots",
        arguments: {
          patient: "{first} {last}",
          day: "{day}",
        },
        result: {
          slots: [
            {
              day: "{day}",
              hour: "{time}",
              doctor: "Dr. {last}",
            },
          ],
        },
      },
    },
    {
      agent: "Have you been to the clinic before?",
      user: [
        "Yes, last year.",
        "No, this would be my first time.",
        "Once, a long time ago.",
      ],
    },
    {
      agent: "Could you tell me briefly what the visit is about?",
      user: [
        "I've had a cough for {number} days.",
        "It's just the yearly check-up.",
        "My knee hurts when I take the stairs.",
      ],
    },
    {
      agent:
        "I have put that in the calendar for you. You will get a text message the day before.",
      user: [
        "Great, thanks.",
        "Can you send it by email as well?",
        "Okay, good.",
      ],
      tool: {
        name: "book_appointment",
        arguments: {
          patient: "{first} {last}",
          day: "{day}",
          hour: "{time}",
        },
        result: {
          booked: true,
          reference: "{ref}",
        },
      },
    },
    {
      agent: "Are you taking any medication at the moment?",
      user: [
        "No, nothing.",
        "Only something for my allergies.",
        "Yes, but the doctor knows about it.",
      ],
    },
    {
      agent:
        "Please bring your insurance card, and come about ten minutes early.",
      user: [
        "Will do.",
        "Is there parking at the clinic?",
        "All right, I will.",
      ],
    },
    {
      agent: "Would you like a doctor who speaks another language?",
      user: [
        "English is fine.",
        "Spanish would be nice, if you can.",
        "No, that's not needed.",
      ],
    },
  ],
  closing: [
    {
      agent: "Is there anything else I can do for you?",
      user: ["No, that was all. Thank you.", "No thanks, have a nice day."],
    },
    { agent: "You're welcome, {first}. Goodbye.", user: ["Bye.", "Goodbye."] },
  ],
  summaries: [
    "{first} {last} asked for an appointment; {day} at {time} o'clock was agreed.",
    "The caller moved a visit to {day}. Reference {ref}.",
  ],
};

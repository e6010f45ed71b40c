import json
import subprocess
import unittest
import urllib.request


class CallsTest(unittest.TestCase):
    def setUp(self):
        command = ["rollcall-mock", "--port", "0", "--calls", "250"]
        self.mock = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        # rollcall-mock listening on http://127.0.0.1:43121 (seed 1, 250 calls)
        self.url = self.mock.stdout.readline().split()[3]

    def tearDown(self):
        self.mock.terminate()
        self.mock.wait()
        self.mock.stdout.close()

    def test_lists_calls(self):
        request = urllib.request.Request(
            f"{self.url}/v3/list-calls",
            data=json.dumps({"limit": 10}).encode(),
            headers={
                "Authorization": "Bearer any",
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request) as answer:
            page = json.load(answer)
        self.assertEqual(len(page["items"]), 10)
        self.assertTrue(page["has_more"])


unittest.main()

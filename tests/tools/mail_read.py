"""Reads a message with Python's own package and prints what it holds as JSON. Usage: python3 mail_read.py FILE"""
import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    mail = email.message_from_binary_file(file, policy=email.policy.default)
parts = [p for p in mail.walk() if not p.is_multipart()]
print(json.dumps({
    "defects": [str(d) for p in mail.walk() for d in p.defects], "headers": mail.keys(), "subject": mail["subject"], "types": [p.get_content_type() for p in parts],
    "text": parts[0].get_content(), "html": parts[1].get_content(),
}))

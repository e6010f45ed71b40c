import hashlib
import hmac
import time


def is_signed(raw_body: bytes, header: str, api_key: str) -> bool:
    """Whether it is signed with your key, within the last five minutes."""
    parts = [part.split("=", 1) for part in header.split(",") if "=" in part]
    fields = dict(parts)
    signed_at = fields.get("v", "")
    if not signed_at.isdecimal():
        return False
    if abs(time.time() * 1000 - int(signed_at)) > 5 * 60 * 1000:
        return False
    signed = raw_body + signed_at.encode()
    digest = hmac.new(api_key.encode(), signed, hashlib.sha256).hexdigest()
    return hmac.compare_digest(digest, fields.get("d", ""))

export https_proxy=http://127.0.0.1:3128
export no_proxy=127.0.0.1,.internal.example.com
rollcall doctor --demo

// A WASI preview 1 command as a CGI program: the path says what it shows.
package main

import (
	"bytes"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"time"
)

func main() {
	body, err := io.ReadAll(os.Stdin)
	if err != nil {
		leave(1, err.Error())
	}
	path := os.Getenv("PATH_INFO")
	switch what, argument, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/"); what {
	case "cgi":
		say("Status: 201 Created\nContent-Type: text/plain\nSet-Cookie: a=1\nSet-Cookie: b=2\n\n",
			os.Getenv("REQUEST_METHOD"), " ", path, "?", os.Getenv("QUERY_STRING"), "\n", string(body))
	case "redirect":
		say("Location: /elsewhere\n\n")
	case "exit":
		leave(number(argument), "leaving with "+argument)
	case "sleep":
		time.Sleep(time.Duration(number(argument)) * time.Millisecond)
		say("slept\n")
	case "env":
		for _, entry := range os.Environ() {
			say(entry, "\n")
		}
	case "random":
		say(hex.EncodeToString(randomness()), "\n")
	case "log":
		os.Stderr.Write(body)
		say("logged\n")
	default:
		say(string(bytes.ToUpper(body)))
	}
}

func say(parts ...string) {
	if _, err := os.Stdout.WriteString(strings.Join(parts, "")); err != nil {
		leave(1, err.Error())
	}
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		leave(1, err.Error())
	}
	return n
}

// Go's own generator, which takes its seed from the host: crypto/rand would bring another megabyte along.
func randomness() []byte {
	b := make([]byte, 16)
	for i := range b {
		b[i] = byte(rand.Uint32())
	}
	return b
}

func leave(code int, why string) {
	os.Stderr.WriteString(why + "\n")
	os.Exit(code)
}

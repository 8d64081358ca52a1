using System.Net.Http.Headers;

namespace Connectors.Drills.Memory;

/// <summary>Sends large forms.</summary>
internal sealed class FormSender(HttpClient client) : IDisposable
{
    public void Dispose() => client.Dispose();

    public async Task SignInAsync(string email)
    {
        var page = await client.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = email,
            ["password"] = LocalUseCases.Password,
            ["__RequestVerificationToken"] = TokenOf(page),
        });
        var answer = await client.PostAsync("/sign-in", form);
        if (answer.Headers.Location?.ToString() != "/connectors") throw new InvalidOperationException("The sign-in was refused.");
    }

    /// <summary>Posts a form many times at once.</summary>
    /// <returns>How often each answer came.</returns>
    public async Task<string> PostAsync(string page, int times, int bytes, FormKind kind)
    {
        var content = new byte[bytes];
        Array.Fill(content, (byte)'x');
        "theme="u8.CopyTo(content);
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => OneAsync(page, content, kind)));
        return string.Join(", ", answers.CountBy(answer => answer).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}"));
    }

    // The application may close the connection while the form is still on its way.
    private async Task<string> OneAsync(string page, byte[] content, FormKind kind)
    {
        using var form = Form(content, kind);
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = form };
        if (kind == FormKind.Unmeasured) request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await client.SendAsync(request);
            return $"{(int)answer.StatusCode}";
        }
        catch (HttpRequestException)
        {
            return "cut off";
        }
    }

    private static HttpContent Form(byte[] content, FormKind kind)
    {
        var bytes = new ByteArrayContent(content);
        if (kind == FormKind.File) return new MultipartFormDataContent { { bytes, "file", "shop.json" } };
        if (kind == FormKind.Field) return new MultipartFormDataContent { { bytes, "name" } };
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return bytes;
    }

    private static string TokenOf(string page)
    {
        const string Start = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var at = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[at..page.IndexOf('"', at)];
    }
}

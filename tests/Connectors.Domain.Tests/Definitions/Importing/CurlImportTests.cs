using Connectors.Domain.Definitions.Importing.Curl;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Tests.Definitions.Importing;

/// <summary>Commands as documentation prints them and browsers copy them, and the connectors that come of them.</summary>
public sealed class CurlImportTests
{
    /// <summary>A command; base URL, method and path; query and headers; body; sign-in.</summary>
    public static TheoryData<string, string, string, string, string> Commands => new()
    {
        {
            "curl https://api.stripe.com/v1/customers \\\n  -u \"sk_test_VePHdqKTYQjKNInc7u56JBrQ:\" \\\n  -d name=\"Jenny Rosen\" \\\n"
                + "  --data-urlencode email=\"jenny+1@example.com\"\n# The colon prevents curl from asking for a password.",
            "https://api.stripe.com/v1 POST /customers", "",
            "name=Jenny Rosen&email=jenny%2B1%40example.com as application/x-www-form-urlencoded",
            "Basic password! username!"
        },
        {
            "curl -L \\\n  -X POST \\\n  -H \"Accept: application/vnd.github+json\" \\\n  -H \"Authorization: Bearer <YOUR-TOKEN>\" \\\n"
                + "  -H \"X-GitHub-Api-Version: 2022-11-28\" \\\n  https://api.github.com/repos/OWNER/REPO/issues \\\n"
                + "  -d '{\"title\":\"Found a bug\",\"labels\":[\"bug\"]}'",
            "https://api.github.com POST /repos/OWNER/REPO/issues",
            "Accept: application/vnd.github+json; X-GitHub-Api-Version: 2022-11-28",
            "{\"title\":\"Found a bug\",\"labels\":[\"bug\"]} as json",
            "Bearer {{token}} token!"
        },
        {
            "curl 'https://api.notion.com/v1/databases/d9824bdc' -H 'Authorization: Bearer '\"$NOTION_API_KEY\"'' "
                + "-H \"Content-Type: application/json\" -H \"Notion-Version: 2022-06-28\"",
            "https://api.notion.com/v1 GET /databases/d9824bdc", "Notion-Version: 2022-06-28", "", "Bearer {{token}} token!"
        },
        {
            "curl -X GET \"https://api.datadoghq.com/api/v1/monitor?page=2\" -H \"DD-API-KEY: abc\" -H \"DD-APPLICATION-KEY: def\"",
            "https://api.datadoghq.com/api/v1 GET /monitor", "page=2; DD-APPLICATION-KEY: {{DD-APPLICATION-KEY}}", "",
            "ApiKey DD-API-KEY {{apiKey}} DD-APPLICATION-KEY! apiKey!"
        },
        {
            "curl 'https://api.openweathermap.org/data/2.5/weather?q=New+York&appid=0123abc&tag=a&tag=b'",
            "https://api.openweathermap.org/data/2.5 GET /weather?tag=a&tag=b", "q=New York", "", "ApiKey Query appid {{apiKey}} apiKey!"
        },
        {
            "curl -G https://slack.com/api/conversations.list -d limit=5 -H 'Authorization: Token abc123def'",
            "https://slack.com/api GET /conversations.list", "limit=5", "", "ApiKey Authorization Token {{apiKey}} apiKey!"
        },
        {
            "curl --json '{\"client_secret\": \"s3cr3t\", \"deep\": {\"tokens\": [\"t\"]}, \"n\": 1}' "
                + "-sSXPUT https://auth.example.co.uk/login",
            "https://auth.example.co.uk PUT /login", "Accept: application/json",
            "{\"client_secret\": \"{{client_secret}}\", \"deep\": {\"tokens\": [\"{{tokens}}\"]}, \"n\": 1} as json",
            "None client_secret! tokens!"
        },
        {
            "curl ^\"https://shop.example/api/carts?x=1^&y=100^%^25^\" ^\n  -H ^\"accept: */*^\" ^\n  -H ^\"sec-fetch-mode: cors^\" ^\n"
                + "  -H ^\"content-type: application/json^\" ^\n  -b ^\"sid=verysecret; theme=dark^\" ^\n"
                + "  --data-raw ^\"^{^\\^\"note^\\^\":^\\^\"a^&b \\\\n c^\\^\"^}^\"",
            "https://shop.example/api POST /carts", "x=1; y=100%", "{\"note\":\"a&b \\n c\"} as json", "None"
        },
        {
            "curl 'https://shop.example/api/carts' \\\r\n  -H 'accept: application/json' \\\r\n  -H 'user-agent: Mozilla/5.0 (X11)' \\\r\n"
                + "  -H 'cookie: sid=verysecret' \\\r\n  --data-raw $'{\"note\":\"it\\'s \\u0021\"}' \\\r\n  --compressed",
            "https://shop.example/api POST /carts", "accept: application/json", "{\"note\":\"it's !\"} as json", "None"
        },
        {
            "curl 'https://shop.example/login' --compressed -X POST -H 'User-Agent: Mozilla/5.0 (X11; rv:128.0)' "
                + "-H 'Sec-Fetch-Dest: empty' -H 'Content-Type: application/x-www-form-urlencoded' "
                + "--data-raw 'user=kim&password=open%20sesame'",
            "https://shop.example POST /login", "", "user=kim&password={{password}} as application/x-www-form-urlencoded", "None password!"
        },
        {
            "curl -X POST \"https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/Messages.json\" "
                + "--data-urlencode \"From=+15557122661\" -u $TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN",
            "https://api.twilio.com/2010-04-01 POST /Accounts/$TWILIO_ACCOUNT_SID/Messages.json", "",
            "From=%2B15557122661 as application/x-www-form-urlencoded", "Basic password! username"
        },
        {
            "curl https://api.telegram.org/bot123456:ABC-DEF1234/sendMessage -d chat_id=1",
            "https://api.telegram.org POST /bot{{token}}/sendMessage", "", "chat_id=1 as application/x-www-form-urlencoded", "None token!"
        },
        {
            "curl https://soap.example/api -H 'Content-Type: text/xml' -d '<a><password>open</password></a>'",
            "https://soap.example POST /api", "", "<a><password>••••••</password></a> as text/xml", "None"
        },
        {
            "curl https://shop.example/lines --json '{\"sku\": \"{{sku}}\", \"count\": {{count}}, "
                + "\"pin_secret\": {{pin}}, \"ok\": \"\\\"{{\"}'",
            "https://shop.example POST /lines", "Accept: application/json",
            "{\"sku\": \"{{sku}}\", \"count\": {{count}}, \"pin_secret\": \"{{pin_secret}}\", \"ok\": \"\\\"{{\"} as json",
            "None pin_secret!"
        },
        {
            "curl -H 'X-Api-Key: {{key}}' 'https://{{shop}}.example/orders/{{id}}' | jq .",
            "https://{{shop}}.example GET /orders/{{id}}", "", "", "ApiKey X-Api-Key {{apiKey}} apiKey!"
        },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_becomes_a_connector_with_its_request(string command, string request, string values, string body, string signIn)
    {
        var content = Content(command);
        var endpoint = content.Endpoints.Single();
        var method = content.Authentication.Single();

        Assert.Equal(request, $"{content.BaseUrl} {endpoint.Method} {endpoint.Path}");
        Assert.Equal(values, string.Join("; ", endpoint.Query.Select(one => $"{one.Key}={one.Value}")
            .Concat(endpoint.Headers.Select(one => $"{one.Key}: {one.Value}"))));
        Assert.Equal(body, endpoint.Body is null ? "" : $"{endpoint.Body} as {endpoint.ContentType ?? "json"}");
        var parts = new[] { $"{method.Type}", $"{method.In}", method.Parameter, method.Value }
            .Concat(method.Variables.Select(variable => variable.Key + (variable.Secret ? "!" : "")));
        Assert.Equal(signIn, string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    [Fact]
    public void Parts_of_a_form_become_fields_and_credentials_among_them_are_filled_in_by_steps()
    {
        var endpoint = Content(
            "curl https://files.example/upload -F file=@photo.png -F 'title=Photo;type=text/plain' -F api_key=abc").Endpoints[0];

        Assert.Equal("multipart/form-data", endpoint.ContentType);
        Assert.Equal(
            ["api_key Text ", "file File ", "title Text Photo"],
            endpoint.Fields.Select(field => $"{field.Key} {field.Type} {field.Default}"));
    }

    [Fact]
    public void The_report_names_everything_that_was_left_out_and_no_value_of_a_credential()
    {
        var read = Assert.IsType<CurlResult.Imported>(CurlImport.Read(
            "curl -sk --proxy http://me:pw9@proxy 'shop.example/orders' -b 'sid=abc9; theme=x' -H 'Origin: https://shop.example' "
                + "-H 'Authorization: Bearer hush9' -H 'X-CSRF-Token: tok9' > orders.json"));

        Assert.Equal(
            [
                "The credential (bearer token) was not stored. Enter it when you add an instance.",
                "The header X-CSRF-Token was left out: it belongs to one session or proxy.",
                "Headers that browsers and curl add were left out: Origin.",
                "Cookies were left out: sid, theme. If the API needs them, ask for an API key instead.",
                "Options that connectors don't support were left out: --proxy.",
                "Options without a meaning here were left out: -k, -s.",
                "What follows the command (| or >) was left out.",
                "The URL names no scheme: https was added.",
            ],
            read.Report);
        Assert.DoesNotContain("9", read.Definition.ToText(), StringComparison.Ordinal);
        Assert.Equal("Shop", read.Definition.Content.Name);
    }

    [Theory]
    [InlineData("https://api.example.com/v1", "/orders?tag=a&tag=b")]
    [InlineData("https://api.example.com", "/v1/orders?tag=a&tag=b")]
    [InlineData("https://{{host}}.example.com/v1/", "/orders?tag=a&tag=b")]
    [InlineData("https://{{host}}", "/v1/orders?tag=a&tag=b")]
    [InlineData("https://api.example.co", null)]
    [InlineData("https://other.example.com", null)]
    [InlineData("https://api.example.com/v2", null)]
    public void The_path_below_a_base_URL_is_known(string baseUrl, string? path) =>
        Assert.Equal(path, CurlImport.PathBelow(Content("curl 'https://api.example.com/v1/orders?tag=a&tag=b'"), baseUrl));

    private static ConnectorContent Content(string command) => CurlImport.Read(command) switch
    {
        CurlResult.Imported imported => imported.Definition.Content,
        CurlResult.Refused refused => throw new InvalidOperationException(string.Join(' ', refused.Faults)),
        _ => throw new InvalidOperationException(),
    };
}

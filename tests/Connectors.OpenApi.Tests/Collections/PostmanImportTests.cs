namespace Connectors.OpenApi.Tests.Collections;

/// <summary>Collections as Postman exports them, and the connectors that come of them.</summary>
public sealed class PostmanImportTests
{
    /// <summary>A file; its name, base URL and inputs; its endpoints, a line each; its sign-in methods.</summary>
    public static TheoryData<string, string, string[], string[]> Files => new()
    {
        {
            "shop.postman_collection.json",
            "Bright Shop Admin https://api.brightshop.example/admin/v3",
            [
                "[Orders/List orders] GET /orders | status=open; Accept: application/json |  | "
                    + "$.orders PageNumber customer.email id placedAt total",
                "[Orders/Get an order] GET /orders/{{orderId}} |  |  |  | orderId!",
                "[Orders/Create an order] POST /orders |  | customerId:Integer express:Boolean lines[].price:Number lines[].qua"
                    + "ntity:Integer lines[].sku:Text",
                "[Orders/Move stock] POST /stock/moves |  | { \"warehouse\": \"{{warehouse}}\", \"quantity\": {{quantity}}, \"partner\""
                    + ": \"{{partnerKey}}\" } |  | quantity! warehouse!=north",
                "[Exports/Upload a price list] PUT /prices/{{$guid}} |  | currency:Text file:File |  | $guid!",
            ],
            ["ApiKey export_key apiKey! partnerKey!", "Bearer  partnerKey! token!"]
        },
        {
            "crm.v20.postman_collection.json",
            "Harbour CRM https://{{tenant}}.harbour-crm.example/api/2.0 tenant",
            [
                "[Contacts/Search contacts] GET /contacts | q={{q}}; sort=name; Accept: application/json; X-Region: eu |  | $ i"
                    + "d name | q",
                "[Contacts/Ping] GET /ping",
                "[Contacts/Add a note] POST /contacts/{{contactId}}/notes |  | <note><text>{{text}}</text></note> |  | contactI"
                    + "d! text!",
            ],
            ["Basic  password! username"]
        },
        {
            "graph.postman_collection.json",
            "Field Service https://{{host}}:8443 host",
            [
                "[/Signed] GET /audit",
                "[/Close a job] PATCH /jobs/{{jobId}} |  | state=closed%20%26%20paid&reason={{reason}} |  | jobId! reason!",
                "[/Jobs] POST /graphql |  | {\"query\":\"query Jobs($n: Int) { jobs(first: $n) { id } }\",\"variables\":{\"n\":10}} | d"
                    + "ata.jobs[].id",
            ],
            ["OAuth2ClientCredentials  clientId clientSecret!"]
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_collection_becomes_a_connector(string file, string start, string[] endpoints, string[] methods) =>
        CollectionFiles.IsConnector(file, start, endpoints, methods);

    [Theory]
    [InlineData("shop.postman_collection.json")]
    [InlineData("crm.v20.postman_collection.json")]
    [InlineData("graph.postman_collection.json")]
    public void No_credential_and_no_value_that_a_person_sent_is_kept(string file) => CollectionFiles.HasNothingPrivate(file);

    [Fact]
    public void The_report_says_what_was_left_out()
    {
        var report = CollectionFiles.Imported("shop.postman_collection.json").Report;

        foreach (var line in new[]
        {
            "/item/1/item/1: 1 × requests to other hosts than https://api.brightshop.example were left out, since a connect"
                + "or has one base URL: POST https://login.brightshop.example/oauth/….",
            "/item/1/item/0: Cookies were left out: session, theme. If the API needs them, ask for an API key instead.",
            "/item/0/item/0: The credential (bearer token) was not stored. Enter it when you add an instance. The same at 3"
                + " more places.",
            "/variable: 2 × values of variables that may be credentials were not stored: partnerKey, api_key.",
            "The requests sign in in 2 ways (bearer, apiKey). An instance uses one of them for all endpoints.",
            "1 × scripts were left out: connectors run none.",
            "/item/0/item/0/request: 1 × parameters that are switched off were left out: expand.",
            "/item/0/item/0/request: 1 × headers that are switched off were left out: X-Debug.",
        })
            Assert.Contains(line, report.Select(note => $"{note}"));
        Assert.True(report[0].NeedsAction);
    }

    [Theory]
    [InlineData("{{baseUrl}}/orders/:id", "https://{{baseUrl}} GET /orders/{{id}}")]
    [InlineData("{{api}}/orders", "https://api.acme.example/shop GET /orders")]
    [InlineData("{{nested}}/orders", "https://api.acme.example/shop/eu GET /orders")]
    [InlineData("{{circle}}/orders", "https://{{circle}} GET /orders")]
    [InlineData("https://{{shop}}.acme.example/v2/orders", "https://{{shop}}.acme.example/v2 GET /orders")]
    [InlineData("{{shop}}.acme.example/v2/orders", "https://{{shop}}.acme.example/v2 GET /orders")]
    [InlineData("{{scheme}}://acme.example/orders", "https://acme.example GET /orders")]
    [InlineData("acme.example/v1/things:batch", "https://acme.example/v1 GET /things:batch")]
    [InlineData("https://kim:hush@acme.example/orders", "https://acme.example GET /orders")]
    [InlineData("https://acme.example/ghp_hushhushhushhush/v1/orders", "https://acme.example GET /{{token}}/v1/orders")]
    public void A_URL_becomes_a_base_URL_and_a_path(string url, string request)
    {
        var content = CollectionFiles.Imported(System.Text.Encoding.UTF8.GetBytes("""
            { "info": { "name": "A", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
              "variable": [
                { "key": "api", "value": "https://api.acme.example/shop/" }, { "key": "nested", "value": "{{api}}/eu" },
                { "key": "circle", "value": "{{circle}}" }, { "key": "shop", "value": "demo" } ],
              "item": [{ "name": "B", "request": { "method": "GET", "url": "{{url}}" } }] }
            """.Replace("{{url}}", url, StringComparison.Ordinal))).Definition.Content;

        var endpoint = Assert.Single(content.Endpoints);
        Assert.Equal(request, $"{content.BaseUrl} {endpoint.Method} {endpoint.Path}");
    }
}

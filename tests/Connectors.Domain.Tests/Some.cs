using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Tests;

/// <summary>Values for tests in which they do not matter.</summary>
internal static class Some
{
    /// <summary>The example of the format's description: every part is used once.</summary>
    public const string AcmeShop = """
        {
          "format": "connector/1",
          "name": "Acme Shop",
          "summary": "Orders, products and customers of an Acme Shop store.",
          "category": "eCommerce",
          "colour": "teal",
          "documentationUrl": "https://docs.acme.example/api",
          "baseUrl": "https://{{store}}.acme.example/api/v2",
          "rateLimit": { "requests": 2, "per": "second" },
          "variables": [
            { "key": "store", "label": "Store name", "help": "The part before .acme.example", "required": true }
          ],
          "authentication": [
            { "key": "token", "name": "Private app token", "type": "apiKey",
              "in": "header", "parameter": "X-Acme-Token", "value": "{{token}}",
              "variables": [ { "key": "token", "label": "Token", "required": true, "secret": true } ] },
            { "key": "oauth", "name": "OAuth 2", "type": "oauth2AuthorizationCode",
              "authorizationUrl": "https://acme.example/oauth/authorize", "tokenUrl": "https://acme.example/oauth/token",
              "scopes": [ "orders.read", "products.read" ],
              "variables": [ { "key": "clientId", "required": true }, { "key": "clientSecret", "required": true, "secret": true } ] }
          ],
          "endpoints": [
            { "key": "orders.list", "name": "Receive orders", "entity": "orders", "direction": "receive",
              "method": "GET", "path": "/orders", "records": "$.orders",
              "query": [ { "key": "status", "value": "{{status}}" } ],
              "headers": [ { "key": "Accept", "value": "application/json" } ],
              "variables": [ { "key": "status", "label": "Order status", "default": "open" } ],
              "pagination": { "type": "pageNumber", "parameter": "page", "first": 1, "sizeParameter": "limit", "size": 50 } },
            { "key": "orders.create", "name": "Send order", "entity": "orders", "direction": "send",
              "method": "POST", "path": "/orders", "body": "{ \"order\": {{payload}} }", "contentType": "application/json" }
          ]
        }
        """;

    /// <summary>A definition with as little as the format allows, and more properties where they are given.</summary>
    public static string Json(string more = "") => $$"""
        { "format": "connector/1", "name": "Acme", "baseUrl": "https://acme.example",
          "endpoints": []{{(more.Length > 0 ? ", " : "")}}{{more}} }
        """;

    public static ConnectorDefinition Definition(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static ConnectorDefinition Read(byte[] utf8) => ConnectorDefinition.Parse(utf8) switch
    {
        DefinitionResult.Accepted accepted => accepted.Definition,
        DefinitionResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        var other => throw new InvalidOperationException($"{other}"),
    };

    public static IReadOnlyList<Fault> Faults(string json) => Faults(Encoding.UTF8.GetBytes(json));

    public static IReadOnlyList<Fault> Faults(byte[] utf8) =>
        ConnectorDefinition.Parse(utf8) is DefinitionResult.Refused refused ? refused.Faults : [];
}
